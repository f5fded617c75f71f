/** Recognizes that a 404 is about the workspace, whatever the call asks for in it. */

/** @param detail - of the error, as in `Workspace 'nope' not found`. */
export function lacksWorkspace(detail: string | undefined): boolean {
  return detail?.startsWith('Workspace ') ?? false;
}
