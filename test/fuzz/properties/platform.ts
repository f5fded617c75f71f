/** What holds for every response of the platform to a call: data or a typed error, bounded waits, a clean message. */

import fc from 'fast-check';
import { APIError, NeMoError } from '../../../src/errors.ts';
import { everythingShown } from '../../support/faults/everything-shown.ts';
import { staticToken, testRuntime, testTransport } from '../../support/http/test-transport.ts';
import { CANARY, replyWith, responseOf, serverErrorBody } from '../server-responses.ts';

const BASE_URL = 'https://nmp.company.com';
const STATUSES = [200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 503];
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/;
const MAX_WAIT = 60_000;
const MAX_RETRIES = 2;

const replies = fc.asyncProperty(
  fc.array(replyWith(serverErrorBody, STATUSES), { minLength: 1, maxLength: 3 }),
  fc.constantFrom('GET' as const, 'POST' as const, 'DELETE' as const),
  async (list, method) => {
    let asked = 0;
    const runtime = testRuntime({
      fetch: async () => responseOf(list[Math.min(asked++, list.length - 1)]!),
    });
    const transport = testTransport(BASE_URL, {
      runtime,
      authorizer: staticToken(CANARY),
      maxRetries: MAX_RETRIES,
    });
    try {
      await transport.request({ method, path: '/apis/x', ...(method === 'POST' && { body: {} }) });
    } catch (error) {
      if (!(error instanceof NeMoError)) throw error;
      if (everythingShown(error).includes(CANARY)) throw new Error('the token is shown');
      if (CONTROLS.test(error.message)) throw new Error('a control character is shown');
      if (error instanceof APIError && error.fields.length > 20) throw new Error('many fields');
    }
    if (!runtime.waits.every((ms) => ms > 0 && ms <= MAX_WAIT)) throw new Error('a long wait');
    // Each attempt may follow some redirects of the same origin.
    if (runtime.waits.length > MAX_RETRIES) throw new Error('many attempts');
  },
);

export const properties = {
  'a response of the platform is data or a typed error': replies,
};
