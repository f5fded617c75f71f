/** `nmp doctor` with a login at an embedded platform, and what may be wrong with it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import type { Fault } from '../support/faults/fault.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeIO, type FakeOptions, fakeIO } from './fake-io.ts';

export let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

export interface Problem {
  readonly options?: FakeOptions;
  readonly fault?: Fault;
  readonly scope?: string;
  /** Of the stored access token; false: not logged in. */
  readonly token?: ((token: string) => string) | false;
  readonly refreshToken?: false;
  readonly spoil?: (io: FakeIO) => void;
}

export async function doctor(problem: Problem = {}) {
  const io = fakeIO(problem.options);
  const { admin, baseUrl } = backend;
  const tokens = await backend.signIn(admin, problem.scope);
  if (problem.token !== false) {
    const token = problem.token?.(tokens.access_token) ?? tokens.access_token;
    const refreshToken =
      problem.refreshToken === false ? {} : { refreshToken: tokens.refresh_token };
    writeStoredLogin(io.configFile, { baseUrl, token, ...refreshToken });
  }
  problem.spoil?.(io);
  if (problem.fault !== undefined) backend.faults.always(problem.fault);
  try {
    const code = await run(['doctor', '--json'], io);
    const report = JSON.parse(io.stdout()) as {
      cause: string | null;
      checks: { id: string; verdict: string; summary: string; remedy: string | null }[];
    };
    expect(io.stdout()).not.toContain(tokens.access_token);
    expect(io.stdout()).not.toContain(tokens.refresh_token);
    const found = (id: string) => report.checks.find((check) => check.id === id)!;
    return { code, report, found, text: io.stdout(), file: io.configFile };
  } finally {
    backend.faults.clear();
  }
}

export const NOWHERE = 'http://127.0.0.1:2';

export function write(text: string) {
  return (io: FakeIO) => writeFileSync(io.configFile, text);
}

/** A context without a login. */
export function cluster(io: FakeIO): void {
  mkdirSync(dirname(io.configFile), { recursive: true });
  const text = `clusters: [{ name: c, base_url: "${backend.baseUrl}" }]
users: [{ name: u, type: no-auth }]
contexts: [{ name: default, cluster: c, user: u }]
`;
  writeFileSync(io.configFile, text, { mode: 0o600 });
}
