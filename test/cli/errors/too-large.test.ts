/** What commands say about a response that they cannot read as data: what a user of the command line can do. */

import { expect, test } from 'vitest';
import { formatError } from '../../../src/cli/errors/format-error.ts';
import { run } from '../../../src/cli/run.ts';
import { APIError, PROGRAM_HINTS } from '../../../src/errors.ts';
import { serve } from '../../support/http/loopback-server.ts';
import { fakeIO } from '../fake-io.ts';

test.each([
  ['GET', '\nRun: nmp api https://nmp.company.com/apis/x --output response.json'],
  ['POST', ''],
])(
  'a response to %s that is too large names options and a command, and no method',
  (method, run) => {
    const error = new APIError('The response is larger than 10 bytes (HTTP 200)', {
      code: 'invalid_response',
      method,
      url: 'https://nmp.company.com/apis/x',
      status: 200,
      hint: PROGRAM_HINTS.tooLarge,
    });
    const { env, nameOf } = fakeIO().runtime;
    expect(formatError(error, { globals: {}, env, nameOf })).toBe(
      `Error: The response is larger than 10 bytes (HTTP 200)\n${method} https://nmp.company.com/apis/x\n` +
        `Request less, as with --limit or --page-size, or save it to a file.${run}`,
    );
  },
);

test('a stream where data was expected names the command that saves it', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: 1\n\n');
  });
  const io = fakeIO({ env: { NMP_BASE_URL: url, NMP_ACCESS_TOKEN: 'a-token' } });
  expect(await run(['workspaces', 'list'], io)).toBe(3);
  expect(io.stderr()).toContain('It is a stream or a file: save it to a file.');
  expect(io.stderr()).toContain('--output response.json');
  expect(io.stderr()).not.toContain('asResponse');
});
