/** The main job from login to list, on a provider and a platform that start here. Exits 0 only if every step did its job. */

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
/** The first signal ends what runs here, so that nothing writes a login any more when the folder goes. */
let told: NodeJS.Signals | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    told = signal;
    nmp.end(signal);
  });
}
const backend = await startEmbeddedBackend({ accessTokenLifetime: LIFETIME });
try {
  step('An OpenID provider and a small platform server are up on this machine');
  say(`platform ${backend.baseUrl}, provider ${backend.issuer}`);
  say(
    `access tokens expire after ${LIFETIME} s; refresh tokens rotate, and one used twice ends the login`,
  );

  let approved = false;
  step('nmp auth login: the device flow');
  if (interactive) say(`sign in as ${backend.admin.username} with ${backend.admin.password}`);
  const login = await nmp.run(['auth', 'login', '--base-url', backend.baseUrl], async (output) => {
    const code = /enter the code (\S+) to/.exec(output)?.[1];
    if (interactive || approved || code === undefined) return;
    approved = true;
    say('(the tour signs in at the page of the provider for you)');
    await backend.approveDevice(`${backend.issuer}/device?user_code=${code}`, backend.admin);
  });
  expectStep(
    login.code === 0 && login.output.includes(`Logged in as ${backend.admin.email}`),
    'logged in',
  );

  step('nmp auth status: who, with which scopes, until when');
  const status = await nmp.run(['auth', 'status']);
  expectStep(status.code === 0 && status.output.includes('platform:read'), 'the login is there');

  step('nmp workspaces list: the same login calls the API');
  const list = await nmp.run(['workspaces', 'list', '-f', 'table']);
  expectStep(list.code === 0 && list.output.includes('default'), 'the platform answered');

  step(`A program with two clients goes on for ${LIFETIMES_TO_CROSS} token lifetimes`);
  const before = await backend.refreshes();
  const known = new Set(backend.platform.bearers);
  const program = await nmp.program('two-clients.ts', [String(LIFETIME * LIFETIMES_TO_CROSS)]);
  expectStep(program.code === 0, 'every call got through');

  step('What provider and platform saw');
  const after = await backend.refreshes();
  const refreshes = after.succeeded - before.succeeded;
  const tokens = new Set(backend.platform.bearers.filter((token) => !known.has(token))).size;
  say(`the platform met ${tokens} new access tokens; a life this short is renewed at its half`);
  say(`the provider saw ${refreshes} refreshes meanwhile, and refused ${after.rejected}`);
  expectStep(tokens >= LIFETIMES_TO_CROSS, 'the program outlived its tokens');
  expectStep(refreshes === tokens, 'exactly one refresh for each token, both clients together');
  expectStep(after.rejected === 0, 'no refresh token was used twice');
  say('\nAll steps did their job.');
} catch (error) {
  if (told === undefined)
    console.error(error instanceof Error ? `\nThe tour stopped: ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await backend.stop();
  rmSync(home, { recursive: true, force: true });
}
if (told !== undefined) process.kill(process.pid, told);
