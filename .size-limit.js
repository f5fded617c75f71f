/** What a user downloads or installs: bundled with its packages and minified, as users do. */

import { readFileSync } from 'node:fs';

/** Leaves out what is imported on demand: uploads, downloads, streams, waits, failures; in Node YAML, locks, proxies. */
const onDemand = {
  name: 'on-demand',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

const atOnce = (config) => ({ ...config, plugins: [onDemand] });
const forNode = (config) => ({ ...config, platform: 'node', external: ['undici', 'fsevents'] });

const PLUGINS = {
  agents: 'Agents',
  auditor: 'Auditor',
  customizer: 'Customizer',
  'data-designer': 'DataDesigner',
  deployments: 'Deployments',
  evaluator: 'Evaluator',
  'safe-synthesizer': 'SafeSynthesizer',
};

/** The files that the web client consists of, those that it loads on demand included. */
function clientFiles(file = './index.js', found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(`dist/${file}`, 'utf8');
  for (const [, other] of text.matchAll(/(?:from |import\()"(\.\/[^"]+)"/g))
    clientFiles(other, found);
  return found;
}

/** Leaves out what a program with the web client has already. */
const besideTheClient = (config) => ({ ...atOnce(config), external: [...clientFiles()] });

/** A page with the client and nemo-platform/browser, and the part that this step of a session loads: 8 kB on top of the client. */
const step = (name, part) => ({
  name: `client and nemo-platform/browser, ${name}`,
  import: {
    './dist/index.js': '{ NeMoPlatform }',
    './dist/browser.js': '{ browserSignIn }',
    [partFile(part)]: '*',
  },
  limit: '30.5 kB',
  gzip: true,
  modifyEsbuildConfig: atOnce,
});

/** The file that is loaded on demand under this name. */
function partFile(part) {
  const imported = new RegExp(`import\\("(\\./${part}-[^"]+)"`);
  const [, file] = [...clientFiles('./browser.js')]
    .map((name) => imported.exec(readFileSync(`dist/${name}`, 'utf8')))
    .find(Boolean);
  return `./dist/${file.slice(2)}`;
}

export default [
  {
    name: 'web client with its packages, until a method loads more',
    path: 'dist/index.js',
    import: '{ NeMoPlatform }',
    limit: '22.5 kB',
    gzip: true,
    modifyEsbuildConfig: atOnce,
  },
  {
    name: 'web client with its packages, everything',
    path: 'dist/index.js',
    import: '{ NeMoPlatform }',
    limit: '45.5 kB',
    gzip: true,
  },
  {
    name: 'what nemo-platform/browser adds to the client when a page begins',
    path: 'dist/browser.js',
    import: '{ browserSignIn }',
    limit: '4.6 kB',
    gzip: true,
    modifyEsbuildConfig: besideTheClient,
  },
  step('for a page that leaves for the provider', 'leaving'),
  step('for a page that comes back from the provider', 'return'),
  step('for a page that refreshes and signs out', 'holding'),
  ...Object.entries(PLUGINS).map(([name, type]) => ({
    name: `what nemo-platform/${name} adds to the client`,
    path: `dist/${name}.js`,
    import: `{ ${type} }`,
    limit: '1.8 kB',
    gzip: true,
    modifyEsbuildConfig: besideTheClient,
  })),
  {
    name: 'Node client with its packages, until a method loads more',
    path: 'dist/index.node.js',
    import: '{ NeMoPlatform }',
    limit: '57.4 kB',
    gzip: true,
    modifyEsbuildConfig: (config) => atOnce(forNode(config)),
  },
  {
    name: 'Node client with its packages, everything but undici',
    path: 'dist/index.node.js',
    import: '{ NeMoPlatform }',
    limit: '136.4 kB',
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
  {
    name: 'CLI, everything',
    path: 'dist/cli/nmp.cjs',
    limit: '429 kB',
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
];
