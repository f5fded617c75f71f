/** The examples that need a runtime of their own, with the packed package: the Worker and the notebook. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { ROOT } from '../installation.ts';
import type { Row, Site } from '../row.ts';
import { printed } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';
import { DENO_ARGS, PROGRAMS, programOf } from './process-rows.ts';
import { startWorkerd } from './worker-rows.ts';

const EXAMPLES = join(ROOT, 'examples');

export const exampleRows: readonly Row[] = [
  { name: 'example-worker', group: 'workers', run: worker },
  { name: 'example-notebook', group: 'runtimes', run: notebook },
];

async function worker(site: Site): Promise<readonly CheckResult[]> {
  const { backend } = site.servers;
  cpSync(join(EXAMPLES, 'worker', 'worker.ts'), join(site.folder, 'entry.mjs'));
  const script = await bundle(site, { loader: { '.mjs': 'ts' }, conditions: ['workerd'] });
  const workerd = startWorkerd(site, script, { NMP_BASE_URL: backend.baseUrl });
  try {
    const replyTo = async (headers: Record<string, string>) => {
      const response = await workerd.dispatchFetch('http://worker.internal/', { headers });
      return `${response.status} ${await response.text()}`;
    };
    const { access_token } = await backend.signIn(backend.admin);
    const good = await replyTo({ authorization: `Bearer ${access_token}` });
    const bad = await replyTo({ authorization: 'Bearer not-a-token' });
    return [
      result('the token of the caller lists its workspaces', good, /^200 \["system","default"\]$/),
      result('a token that the platform rejects is reported', bad, /^401 \{"error":"/),
      result('a call without a token is refused', await replyTo({}), /^401 Send a bearer token/),
    ];
  } finally {
    await workerd.dispose();
  }
}

interface Notebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
}

/** The cells one after the other, as the kernel runs them. */
async function notebook(site: Site): Promise<readonly CheckResult[]> {
  const text = readFileSync(join(EXAMPLES, 'notebook', 'workspaces.ipynb'), 'utf8');
  const cells = (JSON.parse(text) as Notebook).cells.filter((cell) => cell.cell_type === 'code');
  const program = cells.map(({ source }) => source.join('')).join('\n');
  writeFileSync(join(site.folder, 'cells.ts'), program);
  const env = { NMP_CONFIG_FILE: site.configFile };
  const args = [...DENO_ARGS, 'cells.ts'];
  const output = await printed(site, programOf(site, PROGRAMS.deno), args, env);
  return [
    result(
      'the cells print what the login of the CLI may see',
      output,
      /^alice@company\.com from config file\n(?:default\nsystem|system\ndefault)\n\d+ projects$/,
    ),
  ];
}

function result(name: string, found: string, expected: RegExp): CheckResult {
  return expected.test(found)
    ? { name, status: 'passed' }
    : { name, status: 'failed', reason: found };
}
