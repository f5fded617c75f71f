/** Reads the data out of a successful answer. Looks at its form only; its fields are the platform's promise. */

import { sanitizeText } from '../text/sanitize-text.ts';
import type { Reply } from './attempt.ts';
import type { Call } from './call.ts';
import { invalidResponse } from './invalid-response.ts';

/**
 * @returns undefined for an empty answer where the call allows one.
 * @throws APIError `invalid_response`
 */
export function readAnswer(call: Call, { response, text }: Reply): unknown {
  if (text === undefined || text === '') {
    if (call.mayBeEmpty) return undefined;
    throw invalidResponse(call, response, 'The answer is empty.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalidResponse(call, response, notJson(call, response));
  }
}

function notJson(call: Call, response: Response): string {
  const type = sanitizeText(response.headers.get('content-type'), 60) || 'something without a type';
  const { host } = new URL(response.url || call.url);
  return (
    `The answer from ${host} is not JSON but ${type}. ` +
    'A proxy or the sign-in page of a network may have answered in the place of the platform.'
  );
}
