/** `nmp inference providers wait` and `deployments wait` against a server that responds as the platform does. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { duration } from '../../src/cli/waiting/duration.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { CTRL_C, nmpCommand, Terminal } from '../support/terminal/terminal.ts';
import { fakeIO } from './fake-io.ts';

let server: Server;
let baseUrl: string;
/** One after the other; the last one stays. */
let states: Record<string, unknown>[];
let requested: string[];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    requested.push(url);
    response.setHeader('content-type', 'application/json');
    if (url.includes('/ready')) return void response.end('{}');
    const state = states.length > 1 ? states.shift()! : states[0]!;
    response.statusCode = Number(state['code'] ?? 200);
    response.end(JSON.stringify(state));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  states = [{ name: 'llama', status: 'READY' }];
  requested = [];
});
afterAll(() => server.close());

async function wait(line: string) {
  return nmp(`inference ${line}`);
}

async function nmp(line: string) {
  const io = fakeIO({ env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' } });
  const runtime = { ...io.runtime, sleep: async () => undefined };
  const code = await run(line.split(' '), { ...io, runtime });
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

test.each(['providers', 'deployments'])(
  '%s wait reports each status and prints the last one',
  async (kind) => {
    states = ['CREATED', 'PENDING', 'PENDING', 'READY'].map((status) => ({
      name: 'llama',
      status,
    }));
    const { code, stdout, stderr } = await wait(`${kind} wait llama -w ml`);
    const noun = kind === 'providers' ? 'Provider' : 'Deployment';
    expect(stderr).toBe(
      ['CREATED', 'PENDING', 'READY'].map((status) => `${noun} "llama": ${status}\n`).join(''),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'llama', status: 'READY' });
    expect(requested[0]).toBe(`/apis/models/v2/workspaces/ml/${kind}/llama`);
  },
);

test('an outage of the platform is reported when it begins and when it ends', async () => {
  const down = { code: 503, detail: 'no server' };
  // A request is repeated twice before it counts as failed.
  states = [{ status: 'PENDING' }, ...Array(6).fill(down), { name: 'llama', status: 'READY' }];
  const { code, stderr } = await wait('deployments wait llama');
  expect(code).toBe(0);
  expect(stderr.split('\n')).toEqual([
    'Deployment "llama": PENDING',
    'The platform does not respond: no server (HTTP 503). The wait continues for up to 2 minutes.',
    'The platform responds again.',
    'Deployment "llama": READY',
    '',
  ]);
});

test.each(['ERROR', 'LOST', 'DELETED'])(
  'the exit code is 1 when the status is %s',
  async (status) => {
    states = [{ name: 'llama', status, status_message: 'out of memory' }];
    const { code, stdout, stderr } = await wait('deployments wait llama');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`Error: The deployment "llama" has status ${status}: out of memory`);
  },
);

test.each(['provider', 'deployment'])(
  'nmp wait inference %s waits as the documentation of the platform has it',
  async (kind) => {
    const { code, stdout } = await nmp(`wait inference ${kind} llama -w ml --status READY`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'llama', status: 'READY' });
    expect(requested[0]).toBe(`/apis/models/v2/workspaces/ml/${kind}s/llama`);
  },
);

test.each(['providers', 'deployments'])(
  'a name that %s do not have leads to their list',
  async (kind) => {
    states = [{ code: 404, detail: 'Not found' }];
    const { code, stderr } = await wait(`${kind} wait llama -w ml`);
    expect(code).toBe(3);
    expect(stderr).toContain(`\nRun: nmp inference ${kind} list --workspace ml\n`);
  },
);

test('--status DELETED waits until the platform no longer knows it', async () => {
  states = [
    { name: 'llama', status: 'DELETING' },
    { code: 404, detail: 'not found' },
  ];
  const { code, stdout } = await wait('deployments wait llama --status DELETED');
  expect({ code, status: JSON.parse(stdout).status }).toEqual({ code: 0, status: 'DELETED' });
});

test.each([
  ['providers wait llama --timeout soon', '--timeout must be a duration, as in 90s'],
  ['providers wait ..', 'NAME must not be empty'],
  ['providers wait llama --status READYY', 'Did you mean "READY"?'],
])('nmp inference %s is a usage error, and nothing is sent', async (line, message) => {
  const { code, stderr } = await wait(line);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(requested).toEqual([]);
});

describe('in a terminal', () => {
  test('the elapsed time is shown, and Ctrl-C ends the wait with 130', async () => {
    states = [{ name: 'llama', status: 'PENDING' }];
    const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token', NMP_WORKSPACE: 'default' };
    const command = nmpCommand('inference', 'deployments', 'wait', 'llama', '--timeout', '1h');
    const terminal = new Terminal(command, { env: { ...makeSandbox().env, ...env } });
    await terminal.shows(
      /Waiting for deployment "llama" \(PENDING\), 0:01\. Ctrl-C stops waiting\./,
    );
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(terminal.text()).toBe('Deployment "llama": PENDING');
  });
});

test.each([
  ['90', 90_000],
  ['90s', 90_000],
  ['0.5s', 500],
  ['20m', 1_200_000],
  ['1h30m', 5_400_000],
  ['1d', 86_400_000],
])('%s is a valid duration', (text, milliseconds) => {
  expect(duration(text, '--timeout')).toBe(milliseconds);
});

test.each(['0', '-1', '1.', 's', '1w', '1e3', '30d', '', '1h 30m'])(
  '%j is an invalid duration',
  (text) => {
    expect(() => duration(text, '--timeout')).toThrow('--timeout must be a duration');
  },
);
