/** Fills commands that a message offers for copying. */

// Other characters would need the quotes of a shell that we do not know.
const PLAIN_WORD = /^[\w@.+-]+$/;

/** @returns undefined when the workspace's name is not safe to paste into every shell. */
export function fillRemedy(
  command: string | undefined,
  workspace: string | undefined,
): string | undefined {
  if (!command?.includes('{workspace}')) return command;
  if (workspace === undefined || !PLAIN_WORD.test(workspace)) return undefined;
  return command.replace('{workspace}', workspace);
}
