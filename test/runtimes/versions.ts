/** What is installed for the rows, each version pinned here and only here. A group is one installation. */

const system = `${process.platform}-${process.arch}`;

export const GROUPS = {
  /** The package alone: its tools are Node itself and what this repository has installed already. */
  alone: {},
  runtimes: {
    // The oldest that the package promises.
    node20: `npm:node-${system}@20.19.0`,
    node22: `npm:node-${system}@22.23.5`,
    node24: `npm:node-${system}@24.22.3`,
    node26: `npm:node-${system}@26.12.1`,
    [`@oven/bun-${system}`]: '1.4.5',
    [`@deno/${system}-glibc`]: '2.9.6',
  },
  bundlers: {
    rollup: '4.68.8',
    '@rollup/plugin-node-resolve': '16.0.3',
    '@rollup/plugin-commonjs': '29.0.3',
    webpack: '5.113.0',
  },
  jest: {
    jest: '30.5.2',
    'ts-jest': '29.4.15',
    typescript: '6.0.3',
    '@types/node': '20.19.43',
  },
  vitest: { vitest: '4.1.12', jsdom: '27.4.0', 'happy-dom': '21.0.4' },
  next: { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1' },
  workers: { miniflare: '4.20260730.0', '@edge-runtime/vm': '5.0.0' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** For the kernels of notebooks. */
export const PYTHON_PACKAGES = { nbclient: '0.11.0', 'jupyter-client': '8.10.0' } as const;

export type GroupName = keyof typeof GROUPS;
