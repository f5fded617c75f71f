/** Suggests the known name that the user most likely meant, as a sentence for the end of a message. */

import { closestMatch } from 'leven';

/** As in ` Did you mean "prod"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  // For a short word, at most half of its letters may differ.
  const maxDistance = Math.min(2, Math.floor(word.length / 2));
  const closest = closestMatch(word, known, { maxDistance });
  return closest === undefined ? '' : ` Did you mean ${JSON.stringify(closest)}?`;
}
