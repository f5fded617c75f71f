/** The platform for trying things out: a user of its text can log in, and Ctrl-C ends it. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSandbox, type Outcome, ROOT } from '../support/files/sandbox.ts';

test('its users can log in with the printed command until Ctrl-C', async () => {
  const sandbox = makeSandbox();
  const user = makeSandbox();
  let login: Promise<Outcome> | undefined;
  const outcome = await sandbox.run(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'examples', 'tour', 'platform.ts')],
    {
      onStdout(stdout, child) {
        if (login !== undefined || !stdout.includes('Ctrl-C ends both.')) return;
        const [, name = '', password] = /User (\S+), password (\S+):/.exec(stdout) ?? [];
        const [, url] = / NMP_BASE_URL=(\S+)/.exec(stdout) ?? [];
        const [, command = ''] = /npx nmp (auth login)$/m.exec(stdout) ?? [];
        const args = [...command.split(' '), '--username', name, '--password-stdin'];
        const options = { input: `${password}\n`, env: { NMP_BASE_URL: url } };
        login = user.nmp(args, options).finally(() => child.kill('SIGINT'));
      },
    },
  );
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(await login).toMatchObject({ code: 0, stdout: 'Logged in as alice@company.com\n' });
});
