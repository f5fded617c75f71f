import { defineConfig } from 'tsdown';

const shared = {
  platform: 'node',
  target: 'node20.19',
  sourcemap: false,
  // CommonJS is wanted, and what a build spends its time on is nobody's concern.
  inputOptions: { checks: { pluginTimings: false } },
} as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', 'index.node': 'src/index.node.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    // One entry must not carry the chunks of the other: browsers get no `node:` import.
    platform: 'neutral',
    deps: { neverBundle: [/^node:/] },
  },
  {
    ...shared,
    entry: { nmp: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: 'esm',
    dts: false,
    minify: true,
    // One file tree with everything in it starts several times faster than a tree of packages.
    deps: { alwaysBundle: [/.*/] },
    clean: false,
  },
]);
