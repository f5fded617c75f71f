/** A tour from login to listing workspaces, on a provider and a platform that it starts. Exits 0 only if every step succeeds. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedBackend } from '../../test/support/backends/embedded/embedded-backend.ts';
import { Nmp } from './nmp.ts';
import { expectStep, say, step } from './steps.ts';

/** Seconds. */
const LIFETIME = 6;
const LIFETIMES_TO_CROSS = 3;

const interactive = process.argv.includes('--interactive');
const home = mkdtempSync(join(tmpdir(), 'nemo-platform-tour-'));
const nmp = new Nmp(home);
/** The first signal ends the command in progress, so that nothing writes a login when the folder is removed. */
let received: NodeJS.Signals | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    received = signal;
    nmp.end(signal);
  });
}
const backend = await startEmbeddedBackend({ accessTokenLifetime: LIFETIME });
try {
  step('An OpenID provider and a small platform server run on this machine');
  say(`platform ${backend.baseUrl}, provider ${backend.issuer}`);
  say(
    `access tokens expire after ${LIFETIME} s; refresh tokens rotate, and using one twice ends the login`,
  );

  let approved = false;
  step('nmp auth login: the device flow');
  if (interactive) say(`sign in as ${backend.admin.username} with ${backend.admin.password}`);
  const login = await nmp.run(['auth', 'login', '--base-url', backend.baseUrl], async (output) => {
    const code = /enter the code (\S+) to/.exec(output)?.[1];
    if (interactive || approved || code === undefined) return;
    approved = true;
    say('(the tour signs in on that page for you)');
    await backend.approveDevice(`${backend.issuer}/device?user_code=${code}`, backend.admin);
  });
  expectStep(
    login.code === 0 && login.output.includes(`Logged in as ${backend.admin.email}`),
    'logged in',
  );

  step('nmp auth status: identity, scopes, expiry');
  const status = await nmp.run(['auth', 'status']);
  expectStep(status.code === 0 && status.output.includes('platform:read'), 'the login is stored');

  step('nmp workspaces list: the same login calls the API');
  const list = await nmp.run(['workspaces', 'list', '-f', 'table']);
  expectStep(list.code === 0 && list.output.includes('default'), 'the platform returned the list');

  step(
    `A program with two clients runs for ${LIFETIMES_TO_CROSS} token lifetimes (${LIFETIME * LIFETIMES_TO_CROSS} s)`,
  );
  const before = await backend.refreshes();
  const known = new Set(backend.platform.bearers);
  const program = await nmp.program('two-clients.ts', [String(LIFETIME * LIFETIMES_TO_CROSS)]);
  expectStep(program.code === 0, 'every call succeeded');

  step('What the provider and the platform received');
  const after = await backend.refreshes();
  const refreshes = after.succeeded - before.succeeded;
  const tokens = new Set(backend.platform.bearers.filter((token) => !known.has(token))).size;
  say(
    `the platform received ${tokens} new access tokens; one with such a short lifetime is refreshed after half of it`,
  );
  say(`the provider received ${refreshes} refreshes and refused ${after.rejected}`);
  expectStep(tokens >= LIFETIMES_TO_CROSS, 'the program ran longer than its tokens were valid');
  expectStep(refreshes === tokens, 'exactly one refresh per token for both clients together');
  expectStep(after.rejected === 0, 'no refresh token was used twice');
  say('\nAll steps succeeded.');
} catch (error) {
  if (received === undefined)
    console.error(error instanceof Error ? `\nThe tour stopped: ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await backend.stop();
  rmSync(home, { recursive: true, force: true });
}
if (received !== undefined) process.kill(process.pid, received);
