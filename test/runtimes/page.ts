/** A page in Chromium that runs the checks: its files, its headers, and its report. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Listening, listenOnLoopback } from '../support/backends/embedded/listen.ts';
import { startChromium } from '../support/browser/chromium-program.ts';
import type { Site } from './row.ts';
import type { CheckResult } from './servers/misbehaving-server.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** For all checks of a page when a machine is busy, in milliseconds. */
const MAX_DURATION = 180_000;

/**
 * Serves a folder of files.
 *
 * @param only - the path that gets the headers. Default: all.
 */
function serveFiles(
  folder: string,
  headers: Readonly<Record<string, string>>,
  only: string,
): Promise<Listening> {
  return listenOnLoopback(() => (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'text/plain';
    response.setHeaders(new Headers(only === '' || only === pathname ? headers : {}));
    response.writeHead(200, { 'content-type': type });
    response.end(readFileSync(file));
  });
}

/** No script but the site's own, no connection but to the servers of the checks, no string that becomes code. */
export function strictPolicy({ origins }: Site): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${origins.join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return { 'content-security-policy': policy.join('; ') };
}

export async function reportOfPage(site: Site, url: string): Promise<readonly CheckResult[]> {
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const failed = new Promise<never>((_, reject) => {
      page.on('pageerror', (error) => reject(error));
      page.on('crash', () => reject(new Error('The page crashed.')));
      const late = () => reject(new Error('The page did not report.'));
      const timer = setTimeout(late, MAX_DURATION);
      page.on('close', () => clearTimeout(timer));
    });
    failed.catch(() => {});
    await page.goto(url);
    return await Promise.race([site.report, failed]);
  } finally {
    await browser.close();
  }
}

export function writePage(folder: string, script: string): void {
  const html = `<!doctype html><title>Checks</title><script type="module" src="${script}"></script>`;
  writeFileSync(join(folder, 'index.html'), html);
}

/**
 * Serves a folder and opens its page.
 *
 * @param path - the one that gets the headers. Default: all.
 */
export async function servedPage(
  site: Site,
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  path = '',
): Promise<readonly CheckResult[]> {
  const files = await serveFiles(folder, headers, path);
  try {
    return await reportOfPage(site, `${files.url}/`);
  } finally {
    await files.close();
  }
}
