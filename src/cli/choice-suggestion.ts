/** Commander says which values are allowed; this adds the one that somebody most likely meant. */

import { didYouMean } from './did-you-mean.ts';

const REFUSED =
  /(?:argument|command-argument value) '(.*)' is invalid.*\. Allowed choices are (.+)\.$/m;

/** @param message - of commander; any other than about choices is returned as it is. */
export function withSuggestion(message: string): string {
  return message.replace(REFUSED, (whole, given: string, allowed: string) => {
    return `${whole}${didYouMean(given, allowed.split(', '))}`;
  });
}
