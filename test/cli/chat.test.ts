/** `nmp chat` against a model of the embedded platform. */

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { MODEL, servedModel } from '../inference/served-model.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const served = servedModel();

async function chat(args: readonly string[], options: FakeOptions & { replies?: string[] } = {}) {
  const { access_token: token } = await served.backend.signIn(served.backend.admin);
  const env = { NMP_BASE_URL: served.backend.baseUrl, NMP_ACCESS_TOKEN: token, ...options.env };
  const io = fakeIO({ ...options, env });
  const replies = [...(options.replies ?? [])];
  const askLine = async () => replies.shift();
  const code = await run(['chat', ...args], { ...io, askLine });
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

const STREAMED = 'Hellö😀!\n';

describe('one message', () => {
  test('as an argument returns text', async () => {
    expect(await chat([MODEL, 'hi'])).toEqual({ code: 0, stdout: STREAMED, stderr: '' });
  });

  test.each([[[MODEL]], [[MODEL, '-']]])('from standard input: %j', async (args) => {
    expect((await chat(args, { input: 'hi\n' })).stdout).toBe(STREAMED);
  });

  test('goes to the given provider', async () => {
    const { code, stdout } = await chat(['tiny', 'hi', '--provider', 'local', '-w', 'default']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: STREAMED });
  });

  test('uses the default model of the environment', async () => {
    const { stdout } = await chat([], { input: 'hi', env: { NEMO_DEFAULT_MODEL: MODEL } });
    expect(stdout).toBe(STREAMED);
  });

  test('returns the whole response with -f json, filtered by --query', async () => {
    const { stdout } = await chat([MODEL, 'hi', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ model: MODEL, choices: [{ index: 0 }] });
    const picked = await chat([MODEL, 'hi', '--query', 'choices[0].message.content']);
    expect(picked.stdout).toBe('"Hello"\n');
  });

  test('keeps what has arrived when the stream fails', async () => {
    const { code, stdout, stderr } = await chat([MODEL, 'mid-stream error']);
    expect(code).not.toBe(0);
    expect(stdout).toBe('Hellö😀\n');
    expect(stderr).toContain('out of memory');
  });
});

describe('a conversation', () => {
  test('starts at a terminal without a prompt, ignores empty lines and ends with Ctrl-D', async () => {
    const { code, stdout } = await chat([MODEL], { tty: true, replies: ['hi', ' ', 'again'] });
    expect({ code, stdout }).toEqual({ code: 0, stdout: STREAMED + STREAMED });
  });

  test('continues after the prompt with --interactive, and sends all earlier messages', async () => {
    await chat([MODEL, 'one', '--interactive', '--system-message', 'be brief'], {
      tty: true,
      replies: ['two'],
    });
    expect(served.models.requests.at(-1)).toMatchObject({
      messages: [
        { role: 'system', content: 'be brief' },
        { role: 'user', content: 'one' },
        { role: 'assistant', content: 'Hellö😀!' },
        { role: 'user', content: 'two' },
      ],
    });
  });
});

test('an error ends one message of a conversation, which is not sent again', async () => {
  const options = { tty: true, replies: ['fail 400', 'hi'] };
  const { code, stdout, stderr } = await chat([MODEL], options);
  expect({ code, stdout }).toEqual({ code: 0, stdout: STREAMED });
  expect(stderr).toContain('because fail 400');
  expect(served.models.requests.at(-1)).toMatchObject({
    messages: [{ role: 'user', content: 'hi' }],
  });
});

test('a single argument with spaces is the message for the default model', async () => {
  const { code } = await chat(['hi there'], { env: { NEMO_DEFAULT_MODEL: MODEL } });
  expect(code).toBe(0);
  expect(served.models.requests.at(-1)).toMatchObject({
    messages: [{ role: 'user', content: 'hi there' }],
  });
});

describe('a single word', () => {
  const asMessage = (command: string) =>
    `"Hello" is taken as the model. To send it as a message${command}\n`;
  const toModel = asMessage(': nmp chat MODEL "Hello"');
  const toDefault = asMessage(` to your default model: nmp chat ${MODEL} "Hello"`);

  test.each([
    ['without a default model', {}, toModel],
    ['with one', { NEMO_DEFAULT_MODEL: MODEL }, toDefault],
  ])('that names no model, before there is a message, %s', async (_name, env, hint) => {
    const { code, stderr } = await chat(['Hello'], { env });
    expect(code).toBe(2);
    expect(stderr).toBe(
      `Error: There is no message: add a PROMPT, or send one to standard input.\n${hint}Run: nmp chat --help\n`,
    );
  });

  test.each([
    ['from standard input', { input: 'hi' }],
    ['at a terminal', { tty: true, replies: ['hi', 'again'] }],
  ])('that names no model ends the command with the first message %s', async (_name, options) => {
    const { code, stdout, stderr } = await chat(['Hello'], options);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain("Error: No VirtualModel found for 'Hello' (HTTP 404)\nPOST ");
    expect(stderr.endsWith(`${toModel}Run: nmp inference models list\n`)).toBe(true);
    expect(stderr.match(/Error:/g)).toHaveLength(1);
  });
});

test('sampling options are sent as numbers', async () => {
  await chat([MODEL, 'hi', '--temperature', '0.5', '--max-tokens', '20']);
  expect(served.models.requests.at(-1)).toMatchObject({ temperature: 0.5, max_tokens: 20 });
});

test.each([
  [[MODEL, 'hi', '--temperature', '3'], '--temperature must be a number from 0 to 2'],
  [[MODEL, 'hi', '--max-tokens', '1.5'], '--max-tokens must be a positive whole number'],
  [[MODEL, 'hi', '--interactive'], '--interactive requires a terminal'],
  [[MODEL, 'hi', '-f', 'text', '--query', 'id'], "can't be combined with --query"],
  [[MODEL], 'There is no message: add a PROMPT, or send one to standard input.'],
  [[], 'Missing required argument: MODEL'],
  [[MODEL, 'hi', '--provider', '..'], '--provider must not be empty'],
])('nmp chat %j is a usage error', async (args, message) => {
  const { code, stdout, stderr } = await chat(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
