/** Serves a single-page app on loopback: one script, bundled from the built package, and one page at every address. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listenOnLoopback } from '../backends/embedded/listen.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface AppServer {
  readonly url: string;
  /** The addresses that were asked for, with their queries. */
  readonly requests: readonly string[];
  /** Sends the next response of the provider on with other parameters. */
  changeNextCallback(change: (parameters: URLSearchParams) => void): void;
  stop(): Promise<void>;
}

export interface AppServerOptions {
  readonly script: URL;
  /** What the page finds in `document.body.dataset.setup`. */
  readonly setup: object;
  /** Of the page and the script, as for a Content Security Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

export async function serveApp({ script, setup, headers }: AppServerOptions): Promise<AppServer> {
  const code = await bundled(fileURLToPath(script));
  const page = pageWith(JSON.stringify(setup));
  const requests: string[] = [];
  let nextChange: ((parameters: URLSearchParams) => void) | undefined;
  const listening = await listenOnLoopback(() => (request, response) => {
    const isScript = request.url === '/app.js';
    if (!isScript) requests.push(request.url!);
    if (nextChange !== undefined && request.url!.startsWith('/callback?')) {
      const changed = new URL(request.url!, listening.url);
      nextChange(changed.searchParams);
      nextChange = undefined;
      response.writeHead(302, { location: changed.href }).end();
      return;
    }
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
    response.end(isScript ? code : page);
  });
  return {
    url: listening.url,
    requests,
    changeNextCallback: (change) => {
      nextChange = change;
    },
    stop: () => listening.close(),
  };
}

function pageWith(setup: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title></head>
<body data-setup="${setup.replaceAll('"', '&quot;')}"><div id="root"></div><script type="module" src="/app.js"></script></body></html>`;
}

const bundles = new Map<string, Promise<Uint8Array>>();

function bundled(script: string): Promise<Uint8Array> {
  const known = bundles.get(script) ?? bundle(script);
  bundles.set(script, known);
  return known;
}

async function bundle(script: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [script],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: { 'nemo-platform': `${DIST}/index.js`, 'nemo-platform/browser': `${DIST}/browser.js` },
  });
  return outputFiles[0]!.contents;
}
