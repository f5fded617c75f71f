/** Vitest, with the globals of Node, of jsdom and of happy-dom. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Site } from '../row.ts';
import { runProcess } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';

/** Milliseconds that all checks of a row may take. */
const MAX_DURATION = 120_000;

const TEST = `import { test } from 'vitest';
import { place } from './place.mjs';
import { runChecks } from './report.mjs';
test('the checks report', () => runChecks(place), ${MAX_DURATION});
`;

export const vitestRows: readonly Row[] = [
  { name: 'vitest-node', group: 'vitest', run: (site) => vitest(site, 'node') },
  row('vitest-jsdom', 'jsdom'),
  row('vitest-happy-dom', 'happy-dom'),
];

function row(name: string, environment: string): Row {
  const traits = { hasLocation: true, isPage: true };
  return { name, group: 'vitest', traits, run: (site) => vitest(site, environment) };
}

function vitest(site: Site, environment: string): Promise<readonly CheckResult[]> {
  writeFileSync(join(site.folder, 'all.test.mjs'), TEST);
  const options = { test: { environment, include: ['all.test.mjs'] } };
  writeFileSync(
    join(site.folder, 'vitest.config.mjs'),
    `export default ${JSON.stringify(options)};`,
  );
  const program = join(site.groupFolder, 'node_modules', 'vitest', 'vitest.mjs');
  return runProcess(site, process.execPath, [program, 'run', '--config', 'vitest.config.mjs']);
}
