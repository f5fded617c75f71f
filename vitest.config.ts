import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      'nemo-platform/browser': fileURLToPath(new URL('src/index.browser.ts', import.meta.url)),
      'nemo-platform': fileURLToPath(new URL('src/index.node.ts', import.meta.url)),
    },
  },
  test: {
    exclude: [...configDefaults.exclude, 'test/python/**'],
    setupFiles: ['test/support/terminal/name-commands.ts'],
    // They end only what hangs: on a busy machine the start of a few processes takes half a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Proxies and logins of whoever runs the tests must not matter.
    env: { NO_PROXY: '127.0.0.1,localhost' },
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'tests', include: ['test/**/*.test.ts'] } },
      // The transport must behave alike on every network: the built-in fetch, and the one of this package for Node.
      {
        extends: true,
        test: {
          name: 'own network',
          include: ['test/http/**/*.test.ts'],
          env: { NMP_TEST_NETWORK: 'own' },
        },
      },
    ],
  },
});
