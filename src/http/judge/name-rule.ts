/** Says in words what the platform's pattern of names demands. */

/** As in `^[a-z](?!.*--)[a-z0-9\-@.+_]{1,62}(?<!-)$`: resources and versions differ in the last characters and the length. */
const NAME_PATTERN = /'\^\[a-z\]\(\?!\.\*--\)\[a-z0-9([-\\._@+]*)\]\{1,(\d+)\}\(\?<!-\)\$'$/;

/**
 * @param reason - of a refused field, as in `String should match pattern '…'`.
 * @returns what completes `… must be`; undefined for every other reason.
 */
export function nameRule(reason: string): string | undefined {
  const [, others = '', length] = NAME_PATTERN.exec(reason) ?? [];
  if (length === undefined) return undefined;
  const characters = ['a-z', '0-9', ...[...'-._@+'].filter((each) => others.includes(each))];
  const last = characters.pop();
  const most = Number(length) + 1;
  return `2 to ${most} of ${characters.join(', ')} and ${last}, starting with a letter. No --, and no - at the end`;
}
