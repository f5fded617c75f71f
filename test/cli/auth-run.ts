/** Commands with a login at an embedded platform. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import type { Fault } from '../support/faults/fault.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

export let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

/** One command with the given login stored. */
export async function withLogin(
  args: readonly string[],
  options: FakeOptions & {
    token?: string;
    refreshToken?: string;
    context?: string;
    fault?: Fault;
    logout?: true;
  } = {},
) {
  const io = fakeIO(options);
  const tokens = await backend.signIn(backend.admin);
  const token = options.token ?? tokens.access_token;
  writeStoredLogin(io.configFile, {
    baseUrl: backend.baseUrl,
    token,
    refreshToken: options.refreshToken ?? tokens.refresh_token,
    ...(options.context !== undefined && { context: options.context }),
  });
  if (options.logout) await run(['auth', 'logout'], io);
  // Twice: a server that is busy gets a second attempt.
  if (options.fault !== undefined) backend.faults.add(options.fault, options.fault);
  const read = () => readFileSync(io.configFile, 'utf8');
  const before = read();
  const code = await run(args, io);
  const file = { before, after: read() };
  return { code, stdout: io.stdout(), stderr: io.stderr(), token, file };
}
