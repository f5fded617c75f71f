/** The Python SDK and this one use the same config file. */

import { expect, test } from 'vitest';
import { generationOf } from '../support/backends/real/generation.ts';
import { pythonEnvironment } from '../support/backends/real/python-environment.ts';
import { configPlace, PLACES, SECOND } from '../support/files/config-places.ts';

const generation = generationOf(process.env['NMP_TEST_PLATFORM']!);
const isFirst = generation.configFolder === 'nmp';

const CODE = `
from ${isFirst ? 'nemo_platform' : 'nemo_helix_ext'}.config.config import Config
print(Config.get_default_config_path())
for user in Config.load().get_config_file().users or []:
    if hasattr(user, 'token'): print(user.token.get_secret_value())
`;

test.each(PLACES)('T-13: the Python SDK uses the same file if %s', async (name) => {
  const { python } = await pythonEnvironment(generation);
  const { sandbox, options, path } = configPlace(name, isFirst ? undefined : SECOND);
  const { stdout, stderr } = await sandbox.run(python, ['-c', CODE], options);
  const tokens = name === 'HOME is not set' ? '' : 'right\n';
  expect([stdout, stderr]).toEqual([`${path}\n${tokens}`, '']);
});
