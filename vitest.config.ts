import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { 'nemo-platform': fileURLToPath(new URL('src/index.node.ts', import.meta.url)) },
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/python/**'],
    setupFiles: ['test/support/terminal/name-commands.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Proxies and logins of whoever runs the tests must not matter.
    env: { NO_PROXY: '127.0.0.1,localhost' },
    unstubEnvs: true,
  },
});
