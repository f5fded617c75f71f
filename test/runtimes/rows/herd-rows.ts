/** Processes of Node, Bun and Deno that share one login and find it expired at the same moment: one refresh for all. */

import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Row, Site } from '../row.ts';
import { start } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';
import { writeExpiredLogin } from '../site.ts';
import { DENO_ARGS, PROGRAMS, programOf } from './process-rows.ts';

const ROUNDS = 5;

/** Of each runtime. */
const PROCESSES = 5;

export const herdRows: readonly Row[] = [{ name: 'mixed-herd', group: 'runtimes', run }];

async function run(site: Site): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (let round = 1; round <= ROUNDS; round++) results.push(await play(site, round));
  return results;
}

async function play(site: Site, round: number): Promise<CheckResult> {
  const { backend } = site.servers;
  await writeExpiredLogin(site.servers, site.configFile);
  const before = await backend.refreshes();
  const members = await Promise.all(commands(site).map((command) => member(site, command)));
  for (const each of members) each.go();
  const endings = await Promise.all(members.map(({ ended }) => ended));
  const after = await backend.refreshes();
  const failed = endings.filter((ending) => ending !== undefined);
  const succeeded = after.succeeded - before.succeeded;
  const rejected = after.rejected - before.rejected;
  const name = `round ${round}: ${members.length} processes, 1 refresh`;
  if (failed.length === 0 && succeeded === 1 && rejected === 0) return { name, status: 'passed' };
  const reason = `${succeeded} refreshes, ${rejected} refused, failed: ${failed.join('; ')}`;
  return { name, status: 'failed', reason };
}

function commands(site: Site): readonly (readonly string[])[] {
  const kinds = [
    [process.execPath],
    [programOf(site, PROGRAMS.bun)],
    [programOf(site, PROGRAMS.deno), ...DENO_ARGS],
  ];
  return Array.from({ length: PROCESSES }, () => kinds).flat();
}

interface Member {
  go(): void;
  /** What was printed by a process that failed. */
  readonly ended: Promise<string | undefined>;
}

/** Resolves when the process waits to be let go. */
async function member(site: Site, [program = '', ...args]: readonly string[]): Promise<Member> {
  const child = start(site.folder, program, [...args, 'herd-member.mjs'], {}, 'pipe');
  let all = '';
  const add = (piece: Buffer) => {
    all += piece;
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ended = once(child, 'close').then(([code]) => (code === 0 ? undefined : all));
  await Promise.race([
    untilReady(child.stdout),
    ended.then(() => {
      throw new Error(`ended before it was ready: ${all}`);
    }),
  ]);
  return { go: () => child.stdin?.end('go\n'), ended };
}

async function untilReady(stdout: Readable): Promise<void> {
  let text = '';
  while (!text.includes('ready')) text += String((await once(stdout, 'data'))[0]);
}
