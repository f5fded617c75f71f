/** Serves a single-page app on loopback: a script in parts, bundled from the built package, and one page at every other address. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listenOnLoopback } from '../backends/embedded/listen.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface AppServer {
  readonly url: string;
  /** The requested addresses, with their queries. */
  readonly requests: readonly string[];
  /** Changes the parameters of the next response of the provider. */
  changeNextCallback(change: (parameters: URLSearchParams) => void): void;
  stop(): Promise<void>;
}

export interface AppServerOptions {
  readonly script: URL;
  /** The value of `document.body.dataset.setup` in the page. */
  readonly setup: object;
  /** Headers of the page and the script, as for a Content Security Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

export async function serveApp({ script, setup, headers }: AppServerOptions): Promise<AppServer> {
  const files = await bundled(fileURLToPath(script));
  const page = pageWith(JSON.stringify(setup));
  const requests: string[] = [];
  let nextChange: ((parameters: URLSearchParams) => void) | undefined;
  const listening = await listenOnLoopback(() => (request, response) => {
    const code = files.get(request.url!);
    if (code === undefined) requests.push(request.url!);
    if (nextChange !== undefined && request.url!.startsWith('/callback?')) {
      const changed = new URL(request.url!, listening.url);
      nextChange(changed.searchParams);
      nextChange = undefined;
      response.writeHead(302, { location: changed.href }).end();
      return;
    }
    const type = code === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
    response.end(code ?? page);
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

/** The files of the bundle, by address. */
type Bundle = ReadonlyMap<string, Uint8Array>;

const bundles = new Map<string, Promise<Bundle>>();

function bundled(script: string): Promise<Bundle> {
  const known = bundles.get(script) ?? bundle(script);
  bundles.set(script, known);
  return known;
}

async function bundle(script: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: { app: script },
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: { 'nemo-platform': `${DIST}/index.js`, 'nemo-platform/browser': `${DIST}/browser.js` },
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}
