/** Composes the message of an error from its facts, once. Nothing parses a message back into facts. */

export interface ErrorFacts {
  /** What happened, as in `Workspace 'nope' not found (HTTP 404)`. */
  readonly summary: string;
  /** Where it happened, as in `GET https://nmp.company.com/apis/…`. */
  readonly location?: string | undefined;
  /** Why it happened or what would help, in whole sentences. */
  readonly hint?: string | undefined;
  /** The command that corrects it. */
  readonly remedy?: string | undefined;
}

let namesCommands = false;

/** Called by the entries of runtimes that have a shell: only there does a message end with a command. */
export function nameCommands(): void {
  namesCommands = true;
}

/** The command, or undefined where there is no shell to run it in. */
export function remedyOfRuntime(remedy: string | undefined): string | undefined {
  return namesCommands ? remedy : undefined;
}

/** One fact per line: summary, location, hint, command. */
export function composeMessage({ summary, location, hint, remedy }: ErrorFacts): string {
  const command = remedy === undefined ? undefined : `Run: ${remedy}`;
  return [summary, location, hint, command].filter((line) => line !== undefined).join('\n');
}
