/** `nmp api --list` finds operations without a login and without a request. */

import { expect, test } from 'vitest';
import { commandTree } from '../../src/cli/completion/command-node.ts';
import { positionOf } from '../../src/cli/completion/position.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import { commandFor } from '../../src/cli/resources/better-commands.ts';
import { run } from '../../src/cli/run.ts';
import { Runner } from '../../src/cli/runner.ts';
import { fakeIO } from './fake-io.ts';

async function api(args: readonly string[], tty = false) {
  const io = fakeIO({ tty });
  return { code: await run(['api', ...args], io), stdout: io.stdout(), stderr: io.stderr() };
}

test('without words it lists all operations, each with a command', async () => {
  const found = JSON.parse((await api(['--list'])).stdout) as unknown[];
  expect(found).toHaveLength((await allOperations()).length);
  expect(found).toContainEqual({
    method: 'GET',
    path: '/apis/jobs/v2/workspaces/{workspace}/jobs/{name}',
    summary: 'Show a job',
    command: 'nmp jobs get NAME',
  });
});

test('words are found in path, summary and command, regardless of case', async () => {
  const { code, stdout } = await api(['--list', 'JOB', 'logs'], true);
  expect(code).toBe(0);
  expect(stdout).toBe(
    'GET    /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/logs\n       Show the logs of a job: nmp jobs get-logs NAME\n',
  );
  expect(await api(['job', '-l', 'logs'], true)).toMatchObject({ stdout });
});

test('a table is never truncated, and columns can be chosen', async () => {
  const { stdout } = await api(['-l', 'upload', 'fileset', '-f', 'csv', '-c', 'method,command']);
  expect(stdout).toBe('method,command\nPUT,nmp files upload\n');
});

test('the exit code is 1 when nothing matches', async () => {
  const { code, stdout, stderr } = await api(['-l', 'no-such-thing'], true);
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    'No operation matches "no-such-thing". List all operations.\nRun: nmp api --list\n',
  );
});

test('every printed command exists', async () => {
  const io = fakeIO();
  const program = commandTree(await buildProgram(io, new Runner(io)));
  for (const operation of await allOperations()) {
    const words = commandFor(operation).split(' ').slice(1);
    const { command, operands } = positionOf(program, [...words, '']);
    expect([operation.resource, command.commands.length]).toEqual([operation.resource, 0]);
    expect(operands.every((word) => word === word.toUpperCase())).toBe(true);
  }
});

test('the routes of the gateway are found by what models are asked for', async () => {
  const { stdout } = await api(['-l', 'chat', 'gateway', '-f', 'csv', '-c', 'method,path']);
  expect(stdout.match(/^POST,.*\/-\/\{trailing_uri\}$/gm)).toHaveLength(3);
  expect(stdout).not.toContain('GET');
});
