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
    clean: false,
  },
]);
