/** Adds the value that the user most likely meant to commander's message about an invalid choice. */

import { didYouMean } from './did-you-mean.ts';

const REFUSED =
  /(?:argument|command-argument value) '(.*)' is invalid.*\. Allowed choices are (.+)\.$/m;

/** @param message - a message of commander; those not about choices are returned unchanged. */
export function withSuggestion(message: string): string {
  return message.replace(REFUSED, (whole, given: string, allowed: string) => {
    return `${whole}${didYouMean(given, allowed.split(', '))}`;
  });
}
