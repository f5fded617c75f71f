/** The login through the broker on a machine without a browser: the address is pasted at a real terminal. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { walkPages } from '../support/backends/walk-pages.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { CTRL_C, ENTER, nmpCommand, Terminal } from '../support/terminal/terminal.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ shape: { clients: ['confidential'] } });
});
afterAll(() => backend.stop());

/** A login over SSH that waits for the address. */
async function atPrompt() {
  const sandbox = makeSandbox();
  const command = nmpCommand('auth', 'login', '--base-url', backend.baseUrl);
  const env = { ...sandbox.env, SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' };
  const terminal = new Terminal(command, { env, columns: 120 });
  const [, page] = await terminal.shows(/open the page (\S+)/);
  await terminal.shows(/Address of the failed page/);
  return { sandbox, terminal, page: page! };
}

test('the address of the failed page completes the login, and is never shown', async () => {
  const { sandbox, terminal, page } = await atPrompt();
  let address = '';
  await walkPages(page, backend.admin, 'approve', (url) => {
    if (!/^http:\/\/127\.0\.0\.1:\d+\/callback\?/.test(url)) return true;
    address = url;
    return false;
  });
  terminal.press(address + ENTER);
  expect(await terminal.ended).toBe(0);
  expect(terminal.text()).toContain('Logged in as alice@company.com');
  expect(terminal.output).not.toContain(new URL(address).searchParams.get('code'));
  expect(terminal.isCursorVisible).toBe(true);
  expect(sandbox.tokens().refresh_token).not.toBe('');
});

test('a browser on this machine completes the login and closes the prompt', async () => {
  const { terminal, page } = await atPrompt();
  await walkPages(page, backend.admin, 'approve');
  expect(await terminal.ended).toBe(0);
  expect(terminal.text()).toContain('Logged in as alice@company.com');
  expect(terminal.isCursorVisible).toBe(true);
});

test('F-12: Ctrl-C at the prompt ends the command, and nothing is stored', async () => {
  const { sandbox, terminal } = await atPrompt();
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(130);
  expect(() => sandbox.config()).toThrow('ENOENT');
});
