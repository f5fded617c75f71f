/** The context of the config file, in a runtime that has none. */

import { expect, test } from 'vitest';
import { selectContext } from '../../src/login/config-context.ts';
import { createWebRuntime } from '../../src/runtime/web-runtime.ts';

test('a runtime without config file has no context', async () => {
  expect(await selectContext(createWebRuntime(), {}, 'none')).toBeUndefined();
});
