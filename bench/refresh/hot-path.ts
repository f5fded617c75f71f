/** Cost of a request with a fresh token, and of checking an unchanged config file. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromConfigFile } from '../../src/login/config-file-source.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { Session } from '../../src/session/session.ts';
import { mintUnsignedJwt } from '../../src/token/unsigned-jwt.ts';
import { writeStoredLogin } from '../../test/support/files/stored-login.ts';
import { median } from '../median.ts';

const ROUNDS = 9;
const TOKENS = 1_000_000;
const LOADS = 20_000;

export interface HotPath {
  /** Nanoseconds. */
  readonly token: number;
  /** Microseconds. */
  readonly load: number;
}

export async function measureHotPath(): Promise<HotPath> {
  const home = mkdtempSync(join(tmpdir(), 'nmp-bench-'));
  const configFile = join(home, 'config.yaml');
  const baseUrl = 'http://127.0.0.1:9';
  const claims = { email: 'bench@company.com', expiresIn: 86_400 };
  writeStoredLogin(configFile, { baseUrl, token: mintUnsignedJwt(claims, Date.now()) });
  const runtime = createNodeRuntime();
  const source = fromConfigFile({ configFile });
  const session = new Session({ source, runtime, baseUrl: async () => baseUrl });
  const store = runtime.configStore!(configFile);
  await session.token();
  await store.load();
  const tokens: number[] = [];
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    tokens.push(
      await timeOf(TOKENS, () => {
        if (typeof session.token() !== 'string') throw new Error('The token is not fresh.');
      }),
    );
    loads.push(await timeOf(LOADS, () => store.load()));
  }
  rmSync(home, { recursive: true });
  return { token: median(tokens) * 1e6, load: median(loads) * 1e3 };
}

/** Milliseconds for one. */
async function timeOf(times: number, work: () => unknown): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    const result = work();
    if (result !== undefined) await result;
  }
  return (performance.now() - started) / times;
}
