/** `nmp jobs wait` and `nmp jobs get-logs` against a server that responds as the platform does. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIO } from './fake-io.ts';

const LINES = ['one', 'two\u001b[31m\n', 'three'].map((message) => ({ message, job: 'train' }));

let server: Server;
let baseUrl: string;
let status: Record<string, unknown>;
let requested: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    requested.push(url);
    response.setHeader('content-type', 'application/json');
    const data = url.includes('/idle/') ? [] : LINES;
    const body = url.includes('/logs') ? { data, next_page: null } : status;
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  status = { id: 'j1', name: 'train', status: 'completed' };
  requested = [];
});
afterAll(() => server.close());

async function jobs(line: string, tty = false) {
  const io = fakeIO({ tty, env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' } });
  return {
    code: await run(['jobs', ...line.split(' ')], io),
    stdout: io.stdout(),
    stderr: io.stderr(),
  };
}

test('a completed job ends the wait with its status', async () => {
  const { code, stdout, stderr } = await jobs('wait train -w ml --timeout 60');
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Job "train": completed\n' });
  expect(JSON.parse(stdout)).toEqual(status);
  expect(requested[0]).toContain('/workspaces/ml/jobs/train/status');
});

test('a failed job is an error that names the command for its log', async () => {
  status = { name: 'train', status: 'error', error_details: { message: 'out of memory' } };
  const { code, stdout, stderr } = await jobs('wait train');
  expect(code).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('out of memory');
  expect(stderr).toContain('Run: nmp jobs logs train');
});

test.each(['get-logs train', 'logs train'])('nmp jobs %s prints the log as text', async (line) => {
  const { code, stdout } = await jobs(line);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'one\ntwo\u001b[31m\nthree\n' });
});

test('a log loses its control characters on a terminal', async () => {
  expect((await jobs('logs train', true)).stdout).toBe('one\ntwo[31m\nthree\n');
});

test('an empty log is mentioned on a terminal, and only there', async () => {
  const note = 'Job "idle" has no log entries yet.\n';
  expect(await jobs('logs idle', true)).toEqual({ code: 0, stdout: '', stderr: note });
  expect(await jobs('logs idle')).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('-f json prints one object per line, and --tail starts with the last entries', async () => {
  const { stdout } = await jobs('logs train -f json --tail 1');
  expect(JSON.parse(stdout)).toEqual({ message: 'three', job: 'train' });
});

test.each([
  ['wait train --timeout 0', '--timeout must be a duration, as in 90s, 20m or 1h30m, not "0".'],
  ['wait ..', 'NAME must not be empty'],
  ['logs train --tail x', '--tail must be a positive whole number'],
  ['logs train -f yaml', 'does not support --output-format yaml'],
])('nmp jobs %s is a usage error, and nothing is sent', async (line, message) => {
  const { code, stderr } = await jobs(line);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(requested).toEqual([]);
});
