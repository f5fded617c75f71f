/** Gives up a response body that nothing reads: it would hold its connection, and keep a process alive. */

export function discardBody({ body }: { readonly body: ReadableStream | null }): void {
  void body?.cancel().catch(() => undefined);
}
