/** Composes the message of an error from its facts. No code parses a message. */

export interface ErrorFacts {
  /** What happened, for example `Workspace 'nope' not found (HTTP 404)`. */
  readonly summary: string;
  /** Where it happened, for example `GET https://nmp.company.com/apis/…`. */
  readonly location?: string | undefined;
  /** Why it happened or what would help, in whole sentences. */
  readonly hint?: string | undefined;
  /** The command to run next. */
  readonly remedy?: string | undefined;
}

let namesCommands = false;

/** Called by the entries of runtimes with a shell. In others, messages do not end with a command. */
export function nameCommands(): void {
  namesCommands = true;
}

/** The command, or undefined in a runtime without a shell. */
export function remedyOfRuntime(remedy: string | undefined): string | undefined {
  return namesCommands ? remedy : undefined;
}

/** One fact per line: summary, location, hint, command. */
export function composeMessage({ summary, location, hint, remedy }: ErrorFacts): string {
  const command = remedy === undefined ? undefined : `Run: ${remedy}`;
  return [summary, location, hint, command].filter((line) => line !== undefined).join('\n');
}
