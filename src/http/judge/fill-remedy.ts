/** Fills in the placeholders of a command that an error suggests. */

// Other characters need quotes, which differ between shells.
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
