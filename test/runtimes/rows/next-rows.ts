/** Next: a route in Node, and one in its edge runtime, built and started as in production. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Site } from '../row.ts';
import { printed, startServer } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';

export const nextRows: readonly Row[] = [
  { name: 'next-node', group: 'next', run: (site) => inRoute(site, 'nodejs') },
  {
    name: 'next-edge',
    group: 'next',
    traits: { hasLogins: false },
    run: (site) => inRoute(site, 'edge'),
  },
];

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const route = (runtime: string) => `import { place } from '../../place.mjs';
import { runChecks } from '../../report.mjs';
export const runtime = '${runtime}';
export const dynamic = 'force-dynamic';
export async function GET() {
  await runChecks(place);
  return new Response('done');
}
`;

async function inRoute(site: Site, runtime: string): Promise<readonly CheckResult[]> {
  const { folder, groupFolder } = site;
  mkdirSync(join(folder, 'app', 'checks'), { recursive: true });
  writeFileSync(join(folder, 'app', 'layout.jsx'), LAYOUT);
  writeFileSync(join(folder, 'app', 'checks', 'route.js'), route(runtime));
  // The packages are in the folder above.
  const config = { turbopack: { root: groupFolder }, outputFileTracingRoot: groupFolder };
  writeFileSync(join(folder, 'next.config.mjs'), `export default ${JSON.stringify(config)};`);
  const next = join(groupFolder, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  await printed(site, process.execPath, [next, 'build'], env);
  const args = [next, 'start', '--port', '0', '--hostname', '127.0.0.1'];
  const server = await startServer(site, process.execPath, args, env);
  try {
    const response = await fetch(new URL('/checks', server.url));
    if (!response.ok)
      throw new Error(`The route responded with ${response.status}: ${server.printed()}`);
    return await site.report;
  } finally {
    await server.stop();
  }
}
