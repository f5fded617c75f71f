/**
 * The embedded pair in a process of its own, with a control endpoint. Prints its addresses in one line of JSON,
 * and ends when its stdin is closed, so that it never outlives the test.
 */

import { readBody } from '../faults/read-request-body.ts';
import { controlsOf } from './controls.ts';
import { type EmbeddedOptions, startEmbeddedBackend } from './embedded/embedded-backend.ts';
import { listenOnLoopback } from './embedded/listen.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions;
const backend = await startEmbeddedBackend(options);
const controls = controlsOf(backend) as unknown as Record<
  string,
  (...args: readonly unknown[]) => Promise<unknown>
>;

const control = await listenOnLoopback(() => async (request, response) => {
  const { command, args } = JSON.parse(await readBody(request)) as {
    command: string;
    args: readonly unknown[];
  };
  const result = await controls[command]!(...args);
  response.end(JSON.stringify({ result: result ?? null }));
});

const { baseUrl, issuer, clientId, tokenEndpoint, revocationEndpoint } = backend;
const { admin, guest, accessTokenLifetime } = backend;
const addresses = { baseUrl, issuer, clientId, tokenEndpoint, revocationEndpoint };
console.log(
  JSON.stringify({ ...addresses, admin, guest, accessTokenLifetime, control: control.url }),
);

process.stdin.on('end', () => process.exit(0)).resume();
