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

export interface Workerd {
  dispatchFetch(url: string, init?: RequestInit): Promise<Response>;
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
  const workerd = startWorkerd(site, await bundle(site, { conditions: ['workerd', 'worker'] }));
  try {
    await workerd.dispatchFetch('http://worker.internal/');
    return await site.report;
  } finally {
    await workerd.dispose();
  }
}

/** @param file - the script of a Worker. */
export function startWorkerd(site: Site, file: string, bindings: object = {}): Workerd {
  const { Miniflare } = toolOf<{ Miniflare: new (options: object) => Workerd }>(site, 'miniflare');
  const script = readFileSync(file, 'utf8');
  return new Miniflare({ modules: true, script, compatibilityDate: '2026-07-01', bindings });
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
