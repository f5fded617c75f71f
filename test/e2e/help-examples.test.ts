/** The example in the help of every command that sends a body: a shell runs it, its request fits the contract, and the platform accepts it. */

import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import type { ContractOperation } from '../../scripts/generate/contract-types.ts';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import { camel, commandOf } from '../../src/cli/resources/names.ts';
import type { Operation } from '../../src/cli/resources/operation.ts';
import { run } from '../../src/cli/run.ts';
import { misfit } from '../api/contract-sample.ts';
import { fakeIO } from '../cli/fake-io.ts';
import type { Backend } from '../support/backends/backend.ts';
import { startModelServer } from '../support/backends/model-server.ts';
import { makeSandbox, NMP } from '../support/files/sandbox.ts';
import { serve } from '../support/http/loopback-server.ts';
import { e2eBackend } from './backend.ts';
import { isServed, PLATFORM } from './operations/not-served.ts';

const contract = readContract();
const operations = await allOperations();

/** What the gateway passes on is for the provider to understand: one example is enough. */
const PASSED_ON = new Set(['put', 'patch']);

function sendsBody({ parameters, openBody }: Operation): boolean {
  if (openBody) return true;
  return Object.values(parameters).some((each) => each.in === 'body' || each.in === 'content');
}

const changing = operations.filter(
  (operation) =>
    /^(?:create|update|patch|post|check)/.test(operation.method) &&
    sendsBody(operation) &&
    !(operation.resource.startsWith('inference.gateway') && PASSED_ON.has(operation.method)),
);

/** Of the contract, which has other spellings. */
function declared({ resource, method }: Operation): ContractOperation {
  const spelled = (each: ContractOperation) =>
    [...each.resource.split('.').map(camel), camel(each.method)].join('.');
  return contract.operations.find((each) => spelled(each) === `${resource}.${method}`)!;
}

/** They come first: examples of other groups use what these create. */
const FIRST = ['files', 'models', 'experimentGroups'];

function rank({ resource }: Operation): number {
  const position = FIRST.indexOf(resource.split('.')[0]!);
  return position === -1 ? FIRST.length : position;
}

const isFirstGeneration = PLATFORM === '0.3.0';

/** What the examples of a group need and no example creates. */
const PREPARATIONS: Readonly<Record<string, readonly string[]>> = {
  models: ["nmp files upload report.json 'weights#report.json'"],
  inference: [
    'nmp inference providers create vllm --host-url HOST_URL',
    ...(isFirstGeneration ? ['nmp inference providers update-status vllm --status READY'] : []),
    'nmp inference providers wait vllm',
  ],
  jobs: [
    `nmp jobs create cli --name train --spec '{}' --platform-spec '{"steps": [{"name": "main", "executor": {"provider": "subprocess", "command": ["sleep", "300"]}}]}'`,
  ],
};

/** The models controller of 0.3.0 cannot start: it knows no names of models. */
const WITHOUT_MODELS = isFirstGeneration
  ? ['inference.gateway.model.post', 'inference.gateway.openai.post']
  : [];

let backend: Backend;

beforeAll(async () => {
  backend = await e2eBackend();
});

test('the help of every command that creates or changes something ends with an example', async () => {
  expect(changing.length).toBeGreaterThan(50);
  for (const operation of changing) {
    const io = fakeIO({ columns: 100 });
    expect(await run([...commandOf(operation).split(' ').slice(1), '--help'], io)).toBe(0);
    const [, example = ''] = io.stdout().split('\nExample:\n  ');
    expect([commandOf(operation), example.trim()]).toEqual([
      commandOf(operation),
      operation.example,
    ]);
    expect(example).toMatch(new RegExp(`^${commandOf(operation)} `));
  }
});

test('every example runs in a shell, unchanged', { timeout: 240_000 }, async () => {
  const models = await startModelServer('llama');
  onTestFinished(() => models.stop());
  // All commands together take longer than a token is valid.
  const server = await serve(async ({ method, url, headers, body }, response) => {
    const { 'content-type': type = '' } = headers;
    const { access_token } = await backend.signIn(backend.admin);
    const reply = await fetch(backend.baseUrl + url, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': type },
      ...(body.length > 0 && { body: body.toString() }),
    });
    response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await reply.arrayBuffer()));
  });
  const sandbox = makeSandbox();
  symlinkSync(NMP, join(sandbox.home, 'nmp'));
  for (const file of ['logs.json', 'traces.binpb', 'report.json'])
    writeFileSync(join(sandbox.home, file), '{}');
  const env = {
    NMP_BASE_URL: server.url,
    NMP_ACCESS_TOKEN: 'replaced-on-the-way',
    PATH: `${sandbox.home}:${process.env['PATH']}`,
  };
  const shell = (line: string) =>
    sandbox.run('bash', ['-c', line], { env, cwd: sandbox.home, input: 'typed' });
  const ran: string[] = [];
  const prepare = async ([group]: string[]) => {
    if (ran.includes(group!)) return;
    ran.push(group!);
    for (const line of PREPARATIONS[group!] ?? [])
      expect([line, await shell(line.replace('HOST_URL', models.url))]).toMatchObject([
        line,
        { code: 0 },
      ]);
  };

  const wrong: unknown[] = [];
  for (const operation of [...changing].sort((one, other) => rank(one) - rank(other))) {
    const { http, body, resource, method } = declared(operation);
    await prepare(resource.split('.'));
    const before = server.received.length;
    const { code, stderr } = await shell(operation.example!);
    const sent = server.received.slice(before).at(-1);
    if (sent?.method !== http) {
      wrong.push([operation.example, stderr]);
      continue;
    }
    const unfit =
      typeof body === 'object'
        ? misfit(contract.schemas, body, JSON.parse(sent.body.toString()))
        : undefined;
    if (unfit !== undefined) wrong.push([operation.example, unfit]);
    const key = `${resource}.${method}`;
    if (isServed(key) && !WITHOUT_MODELS.includes(key) && code !== 0)
      wrong.push([operation.example, stderr]);
  }
  expect(await shell('nmp jobs cancel train')).toMatchObject({ code: 0 });
  expect(wrong).toEqual([]);
});
