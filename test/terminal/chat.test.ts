/** `nmp chat` in a real terminal: what its keys do, and how answers stream. */

import { expect, test } from 'vitest';
import { MODEL, servedModel } from '../inference/served-model.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { CTRL_C, CTRL_Z, ENTER, nmpCommand, Terminal } from '../support/terminal/terminal.ts';

const CTRL_D = '\u0004';
const UP = '\u001b[A';

const served = servedModel();

async function variables(): Promise<Record<string, string>> {
  const { access_token: token } = await served.backend.signIn(served.backend.admin);
  return { NMP_BASE_URL: served.backend.baseUrl, NMP_ACCESS_TOKEN: token };
}

async function chat(...args: readonly string[]): Promise<Terminal> {
  const env = { ...makeSandbox().env, ...(await variables()) };
  // The shell itself would end with 130 after a Ctrl-C.
  return new Terminal(`exec ${nmpCommand('chat', MODEL, ...args)}`, { env });
}

const lastMessages = () => served.models.requests.at(-1)!['messages'];

test('Ctrl-C stops a response, the conversation continues without it, and Ctrl-D ends it', async () => {
  const terminal = await chat('--system-message', 'be brief');
  await terminal.shows(/Chat with default\/tiny\. .*\n> $/);
  terminal.press(`hang${ENTER}`);
  await terminal.shows(/> hang\nHellö😀/);
  terminal.press(CTRL_C);
  await terminal.shows(/Hellö😀\^?C?\n(?:\^C)?Stopped\.\n> $/);
  terminal.press(`hi${ENTER}`);
  await terminal.shows(/> hi\nHellö😀!\n> $/);
  expect(lastMessages()).toEqual([
    { role: 'system', content: 'be brief' },
    { role: 'user', content: 'hi' },
  ]);
  terminal.press(CTRL_D);
  expect(await terminal.ended).toBe(0);
});

test('Up recalls a message, and Ctrl-C clears the line, or on an empty line explains how to end', async () => {
  const terminal = await chat();
  await terminal.shows(/> $/);
  terminal.press(`one${ENTER}`);
  await terminal.shows(/Hellö😀!\n> $/);
  terminal.press(UP);
  await terminal.shows(/\n> one$/);
  terminal.press(CTRL_C);
  await terminal.shows(/\n> $/);
  terminal.press(CTRL_C);
  await terminal.shows(/\(Ctrl-D ends the conversation\.\)\n> $/);
  terminal.press(`${UP} again${ENTER}`);
  await terminal.shows(/> one again\nHellö😀!\n> $/);
  expect(lastMessages()).toEqual([
    { role: 'user', content: 'one' },
    { role: 'assistant', content: 'Hellö😀!' },
    { role: 'user', content: 'one again' },
  ]);
  terminal.press(CTRL_D);
  expect(await terminal.ended).toBe(0);
});

test('Ctrl-Z stops a conversation, and fg continues it in the line that was begun', async () => {
  const env = { ...makeSandbox().env, ...(await variables()) };
  const command = nmpCommand('chat', MODEL).replaceAll("'", '');
  const terminal = new Terminal(`exec bash -c 'set -m; ${command}; echo asleep; fg'`, { env });
  await terminal.shows(/> $/);
  terminal.press(`begun${CTRL_Z}`);
  await terminal.shows(/asleep[\s\S]*> begun$/);
  terminal.press(` and ended${ENTER}`);
  await terminal.shows(/Hellö😀!\n> $/);
  expect(lastMessages()).toEqual([{ role: 'user', content: 'begun and ended' }]);
  terminal.press(CTRL_D);
  expect(await terminal.ended).toBe(0);
});

test('pasted lines are one message', async () => {
  const terminal = await chat();
  await terminal.shows(/> $/);
  terminal.press('first line\rsecond line');
  await terminal.shows(/second line$/);
  terminal.press(ENTER);
  await terminal.shows(/Hellö😀!\n> $/);
  expect(lastMessages()).toEqual([{ role: 'user', content: 'first line\nsecond line' }]);
  terminal.press(CTRL_D);
  expect(await terminal.ended).toBe(0);
});

test('Ctrl-C ends a single message with 130', async () => {
  const terminal = await chat('hang');
  await terminal.shows(/Hellö😀/);
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(130);
});

test('a response streams to a pipe before it is complete', async () => {
  const { signal, stdout } = await makeSandbox().nmp(['chat', MODEL, 'hang'], {
    env: await variables(),
    onStdout: (text, child) => void (text.includes('😀') && child.kill('SIGTERM')),
  });
  expect(signal).toBe('SIGTERM');
  expect(stdout).toBe('Hellö😀\n');
});
