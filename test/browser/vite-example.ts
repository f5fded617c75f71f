/** Builds an example as a page of Vite, and serves it on loopback. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Listening, listenOnLoopback } from '../support/backends/embedded/listen.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The page of `npm create vite` with the template `vanilla-ts`. */
const TEMPLATE = `<!doctype html>
<html lang="en">
  <body>
    <div id="app"></div>
    <script type="module" src="/src/main.ts"></script>
  </body>
</html>
`;

/** The files of an example, by their names in the project of Vite. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** @param headers - of every response, as for a Content Security Policy. */
export async function serveExample(
  files: ExampleFiles,
  baseUrl: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Listening> {
  const folder = mkdtempSync(join(tmpdir(), 'nemo-platform-vite-'));
  writeFileSync(join(folder, 'index.html'), TEMPLATE);
  for (const [name, example] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(EXAMPLES, example), join(folder, name));
  }
  const built = join(folder, 'dist');
  const alias = (name: string) => ({ [name]: join(MODULES, name) });
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    // Effects run twice in StrictMode only during development.
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      'import.meta.env.VITE_NMP_BASE_URL': JSON.stringify(baseUrl),
    },
    resolve: {
      alias: {
        'nemo-platform/browser': `${DIST}/browser.js`,
        'nemo-platform': `${DIST}/index.js`,
        ...alias('react'),
        ...alias('react-dom'),
      },
    },
    build: { outDir: built },
  });
  const listening = await listenOnLoopback(() => (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = join(built, pathname === '/' ? '/index.html' : pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'text/plain';
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(readFileSync(file));
  });
  return {
    url: listening.url,
    close: async () => {
      await listening.close();
      rmSync(folder, { recursive: true });
    },
  };
}
