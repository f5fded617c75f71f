/** `nmp files` with the platform, the local files and the fileset of `fileset-client.ts`. */

import { beforeAll, expect } from 'vitest';
import { accessToken, backend } from '../../files/fileset-client.ts';
import { makeSandbox } from '../../support/files/sandbox.ts';

export { local, set } from '../../files/fileset-client.ts';

export let env: Record<string, string>;

beforeAll(() => {
  env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: accessToken };
});

export function files(args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  return makeSandbox().nmp(['files', ...args], { env, ...options });
}

/** The result as JSON, of a command that succeeds and prints nothing else. */
export async function result(
  args: readonly string[],
  options: { cwd?: string; input?: string } = {},
) {
  const { code, stdout, stderr } = await files(args, options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
}

export const TREE = { 'a.csv': '1', 'b.txt': '22', 'sub/c.csv': '333', 'sub/deep/d.tmp': '4444' };
