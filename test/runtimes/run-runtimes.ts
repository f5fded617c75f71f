/** Runs the checks of the packed package in every runtime, bundler and test runner: `npm run test:runtimes [row...]`. */

import { install, pack } from './installation.ts';
import type { Row } from './row.ts';
import { chooseRows } from './rows.ts';
import { type Servers, startServers } from './servers/servers.ts';
import { prepareSite } from './site.ts';
import { hasFailed, type Outcome, table } from './table.ts';
import type { GroupName } from './versions.ts';

const rows = chooseRows(process.argv.slice(2));
const [tarball, servers] = await Promise.all([pack(), startServers()]);
const folders = new Map<GroupName, string>();
const outcomes: Outcome[] = [];
for (const row of rows) {
  const outcome = await outcomeOf(row, servers);
  console.log(`${hasFailed(outcome) ? 'failed' : 'passed'}  ${row.name}`);
  outcomes.push(outcome);
}
await servers.stop();
console.log(`\n${table(outcomes)}`);
if (outcomes.some(hasFailed)) process.exitCode = 1;

async function outcomeOf(row: Row, { ...parts }: Servers): Promise<Outcome> {
  let started = performance.now();
  const end = (part: Pick<Outcome, 'results' | 'problem'>) => ({
    row: row.name,
    seconds: (performance.now() - started) / 1000,
    ...part,
  });
  try {
    const folder = folders.get(row.group) ?? (await install(row.group, tarball));
    folders.set(row.group, folder);
    const site = await prepareSite(row, folder, parts);
    started = performance.now();
    return end({ results: await row.run(site) });
  } catch (error) {
    return end({ results: [], problem: error instanceof Error ? error.message : String(error) });
  }
}
