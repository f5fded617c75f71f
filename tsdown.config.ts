import { defineConfig } from 'tsdown';

const shared = {
  platform: 'node',
  target: 'node20.19',
  treeshake: true,
  // Timings of plugins are noise in the output of the build.
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
 * Modules that every start of the CLI loads, except the fast paths of main.ts. One file loads some 9 ms faster than twenty.
 * They include neither the static imports of main.ts nor what a command loads when it runs.
 */
const START = [
  /\/node_modules\/(?:commander|@commander-js|leven)\//,
  /\/src\/(?:version|errors|api|runtime|file-system|lock|runtime-node)\b/,
  /\/src\/config-file\/(?!config-path|config-scanner|login-edit|context-e)/,
  /\/src\/cli\/(?:run|run-process|terminal\/node-io|program|runner|exit-codes|usage-error|global-options|did-you-mean|choice-suggestion)\.ts$/,
  /-commands?\.ts$/,
  /\/(?:config\/keys|help\/topics|completion\/shells|resources\/names|operation-arguments)\.ts$/,
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
