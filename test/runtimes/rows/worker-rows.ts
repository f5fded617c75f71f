/** Workers on servers: workerd, and the edge runtime. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import type { Row, Site } from '../row.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';
import { toolOf } from '../tool-of.ts';

const traits = { hasLogins: false };

export const workerRows: readonly Row[] = [
  { name: 'workerd', group: 'workers', traits, run: inWorkerd },
  { name: 'edge-runtime', group: 'workers', traits, run: inEdgeRuntime },
];

interface Workerd {
  readonly ready: Promise<URL>;
  dispatchFetch(url: string): Promise<unknown>;
  dispose(): Promise<void>;
}

const WORKER = `import { place } from './place.mjs';
import { runChecks } from './report.mjs';
export default {
  async fetch() {
    await runChecks(place);
    return new Response('done');
  },
};
`;

async function inWorkerd(site: Site): Promise<readonly CheckResult[]> {
  writeFileSync(join(site.folder, 'entry.mjs'), WORKER);
  const script = readFileSync(await bundle(site, { conditions: ['workerd', 'worker'] }), 'utf8');
  const { Miniflare } = toolOf<{ Miniflare: new (options: object) => Workerd }>(site, 'miniflare');
  const options = { modules: true, script, compatibilityDate: '2026-07-01' };
  const workerd = new Miniflare(options);
  try {
    await workerd.dispatchFetch('http://worker.internal/');
    return await site.report;
  } finally {
    await workerd.dispose();
  }
}

async function inEdgeRuntime(site: Site): Promise<readonly CheckResult[]> {
  const conditions = ['edge-light', 'worker'];
  const script = readFileSync(await bundle(site, { format: 'iife', conditions }), 'utf8');
  const { EdgeVM } = toolOf<{ EdgeVM: new () => { evaluate(code: string): unknown } }>(
    site,
    '@edge-runtime/vm',
  );
  new EdgeVM().evaluate(script);
  return site.report;
}
