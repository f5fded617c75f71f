/** Chromium: a page, its workers, and what Vite makes of a page. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { bundle } from '../bundle.ts';
import { reportOfPage, servedPage, strictPolicy, writePage } from '../page.ts';
import type { Row, Site, Traits } from '../row.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';

const IN_BROWSER: Traits = { hasLogins: false, isBrowser: true };
const PAGE: Traits = { ...IN_BROWSER, isPage: true };

export const pageRows: readonly Row[] = [
  row('chromium-page', { ...PAGE, hasStrictPolicy: true }, inPage),
  row('web-worker', { ...IN_BROWSER, hasStrictPolicy: true }, (site) =>
    byStarter(site, "new Worker('/app.js', { type: 'module' });"),
  ),
  row('service-worker', { ...IN_BROWSER, hasStrictPolicy: true }, (site) =>
    byStarter(site, "navigator.serviceWorker.register('/app.js', { type: 'module' });"),
  ),
  row('vite-dev', PAGE, viteDev),
  row('vite-build', PAGE, viteBuild),
];

function row(name: string, traits: Traits, run: Row['run']): Row {
  return { name, group: 'alone', isQuick: true, traits, run };
}

async function inPage(site: Site): Promise<readonly CheckResult[]> {
  await bundle(site);
  writePage(join(site.folder, 'public'), '/app.js');
  return servedPage(site, join(site.folder, 'public'), strictPolicy(site));
}

/** The policy is that of the worker's script: a page under it could not name the script by a string. */
async function byStarter(site: Site, code: string): Promise<readonly CheckResult[]> {
  await bundle(site);
  const folder = join(site.folder, 'public');
  writeFileSync(join(folder, 'start.js'), code);
  writePage(folder, '/start.js');
  return servedPage(site, folder, strictPolicy(site), '/app.js');
}

async function viteDev(site: Site): Promise<readonly CheckResult[]> {
  writePage(site.folder, '/entry.mjs');
  const server = await createServer({
    ...viteConfig(site),
    server: { host: '127.0.0.1', port: 0 },
  });
  try {
    await server.listen();
    return await reportOfPage(site, server.resolvedUrls!.local[0]!);
  } finally {
    await server.close();
  }
}

async function viteBuild(site: Site): Promise<readonly CheckResult[]> {
  writePage(site.folder, '/entry.mjs');
  await build(viteConfig(site));
  return servedPage(site, join(site.folder, 'dist'));
}

function viteConfig({ folder }: Site) {
  const cacheDir = join(folder, '.vite');
  return { root: folder, configFile: false, logLevel: 'error', cacheDir } as const;
}
