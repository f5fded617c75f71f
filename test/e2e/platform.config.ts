/** Runs the end-to-end suite, and what needs the Python SDK, on the real platform of one version and Keycloak. */

import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    include: ['test/e2e/**/*.test.ts', 'test/python/**/*.test.ts'],
    exclude: [],
    env: { ...base.test?.env, NMP_TEST_PLATFORM: process.env['NMP_TEST_PLATFORM'] ?? '0.3.0' },
    globalSetup: 'test/e2e/servers-of-the-run.ts',
    // One process, so that platform and provider start once.
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
