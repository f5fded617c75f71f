/** Deno with less than the login needs: what works all the same, and the flag that an error names. */

import type { Row, Site } from '../row.ts';
import { printed } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';
import { PROGRAMS, programOf } from './process-rows.ts';

/** What is called, as `inside/one-call.mjs` names it; the permissions; the flag that the error names, or undefined for success. */
type Case = readonly [kind: string, permissions: string, flag: string | undefined];

const CASES: readonly Case[] = [
  ['token', 'net', undefined],
  ['token', 'net=127.0.0.2', '--allow-net'],
  ['default', 'net', '--allow-env'],
  ['upload', 'net', '--allow-read'],
  ['upload', 'net read', undefined],
  ['download', 'net read', '--allow-write'],
  ['download', 'net read write', undefined],
  ['login', 'net', '--allow-env'],
  ['login', 'net env', '--allow-read'],
  ['login', 'net env read', '--allow-write'],
  ['login', 'net env read run=flock', '--allow-write'],
  // Without a helper for flock the lock is a folder.
  ['login', 'net env read write', undefined],
  ['login', 'net env read write run=flock', undefined],
];

export const denoPermissionRows: readonly Row[] = [
  { name: 'deno-permissions', group: 'runtimes', run },
];

async function run(site: Site): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const each of CASES) results.push(await check(site, each));
  return results;
}

interface Outcome {
  readonly found?: number;
  readonly code?: string;
  readonly message?: string;
}

async function check(site: Site, [kind, permissions, flag]: Case): Promise<CheckResult> {
  const name = `${kind} with --allow-${permissions.replaceAll(' ', ' --allow-')}`;
  const flags = permissions.split(' ').map((each) => `--allow-${each}`);
  const args = ['run', '--no-prompt', ...flags, 'one-call.mjs', kind];
  const text = await printed(site, programOf(site, PROGRAMS.deno), args);
  const { found = 0, code, message = '' } = JSON.parse(text) as Outcome;
  const isExpected =
    flag === undefined ? found > 0 : code !== undefined && message.includes(`with ${flag}`);
  return isExpected ? { name, status: 'passed' } : { name, status: 'failed', reason: text };
}
