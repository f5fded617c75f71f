import { defineConfig } from 'tsdown';

const shared = {
  platform: 'node',
  target: 'node20.19',
  treeshake: true,
  // What a build spends its time on is nobody's concern.
  inputOptions: { checks: { pluginTimings: false } },
} as const;

const library = {
  ...shared,
  entry: { index: 'src/index.ts', 'index.node': 'src/index.node.ts' },
  dts: true,
  // Browsers take one of the two entries.
  platform: 'neutral',
} as const;

/**
 * What every start of the CLI loads, but for `nmp auth token` in its usual case: one file is found and read some 9 ms faster
 * than twenty. Nothing that main.ts needs at once may be among them, nor what a command loads when it runs.
 */
const START = [
  /\/node_modules\/(?:commander|@commander-js|leven)\//,
  /\/src\/(?:version|errors|text|api|runtime|file-system|lock|runtime-node)\b/,
  /\/src\/config-file\/(?!config-path|config-scanner|login-edit|context-e)/,
  /\/src\/cli\/(?:run|run-process|terminal\/node-io|program|runner|exit-codes|usage-error|global-options|did-you-mean|choice-suggestion)\.ts$/,
  /-commands?\.ts$/,
  /\/(?:config\/keys|output\/formats|help\/topics|completion\/shells|resources\/names|operation-arguments)\.ts$/,
];

export default defineConfig([
  { ...library, format: 'esm', deps: { neverBundle: [/^node:/] } },
  // ky is an ES module with a default export, which every tool reads differently through require().
  {
    ...library,
    format: 'cjs',
    deps: { neverBundle: [/^node:/], alwaysBundle: ['ky'] },
    clean: false,
  },
  {
    ...shared,
    entry: { nmp: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: 'cjs',
    dts: false,
    minify: true,
    // One file tree with everything in it starts several times faster than a tree of packages.
    deps: { alwaysBundle: [/.*/] },
    outputOptions: {
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'start', test: (id) => START.some((path) => path.test(id)) }],
      },
    },
    clean: false,
  },
]);
