/** A tour that is interrupted leaves nothing behind, in particular no login. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSandbox, ROOT } from '../support/files/sandbox.ts';

const TOUR = join(ROOT, 'examples', 'tour', 'tour.ts');

test.each<[NodeJS.Signals, string, RegExp]>([
  ['SIGINT', 'in the middle of the login', /enter the code \S+ to/],
  [
    'SIGTERM',
    'while the program uses the login',
    /ok: logged in[\s\S]*two-clients\.ts[\s\S]*\d of 18 s/,
  ],
  ['SIGINT', 'between two commands', /ok: logged in/],
])('%s %s', async (signal, _, place) => {
  const sandbox = makeSandbox();
  const homes = () => readdirSync(sandbox.home).filter((name) => name.includes('-tour-'));
  let isThere = false;
  const outcome = await sandbox.run(process.execPath, ['--import', 'tsx', TOUR], {
    env: { TMPDIR: sandbox.home },
    onStdout(stdout, child) {
      if (isThere || !place.test(stdout)) return;
      isThere = homes().length === 1;
      child.kill(signal);
    },
  });
  expect(isThere).toBe(true);
  expect(outcome).toMatchObject({ code: null, signal });
  expect(outcome.stdout).not.toContain('What provider and platform saw');
  expect(homes()).toEqual([]);
});
