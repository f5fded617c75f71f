/** Suggests the known name that the user most likely meant, as a sentence for the end of a message. */

import { closestMatch } from 'leven';

/** As in ` Did you mean "prod"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const closest = closestTo(word, known);
  return closest === undefined ? '' : ` Did you mean ${JSON.stringify(closest)}?`;
}

/** The known name that differs in few letters. */
export function closestTo(word: string, known: readonly string[]): string | undefined {
  // For a short word, at most half of its letters may differ.
  const maxDistance = Math.min(2, Math.floor(word.length / 2));
  return closestMatch(word, known, { maxDistance });
}

/** As in ` Did you mean: nmp auth login`, for command lines to copy; or nothing. */
export function orMeant(lines: readonly string[]): string {
  return lines.length === 0 ? '' : ` Did you mean: ${lines.join(' or ')}`;
}
