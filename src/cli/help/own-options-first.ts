/** The order of the groups in a help text: the options of the command, then those that every command has. */

import { Help } from '@commander-js/extra-typings';
import { GLOBAL_GROUP } from '../global-option-specs.ts';

const { groupItems } = Help.prototype;

/** Commander sorts groups by their first option, and adds `--help` after all others. */
export const ownOptionsFirst: typeof groupItems = (_all, visible, groupOf) => {
  const isGlobal = (item: (typeof visible)[number]) => Number(groupOf(item) === GLOBAL_GROUP);
  const ordered = visible.toSorted((a, b) => isGlobal(a) - isGlobal(b));
  return groupItems(ordered, ordered, groupOf);
};
