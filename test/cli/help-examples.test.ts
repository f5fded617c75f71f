/** The example in the help of every command that sends a body: a shell runs it, its request fits the contract, and the platform accepts it. */

import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import type { ContractOperation } from '../../scripts/generate/contract-types.ts';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import { camel, commandOf } from '../../src/cli/resources/names.ts';
import type { Operation } from '../../src/cli/resources/operation.ts';
import { run } from '../../src/cli/run.ts';
import { misfit } from '../api/contract-sample.ts';
import { isServed } from '../e2e/operations/not-served.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { startModelServer } from '../support/backends/model-server.ts';
import { makeSandbox, NMP } from '../support/files/sandbox.ts';
import { serve } from '../support/http/loopback-server.ts';
import { fakeIO } from './fake-io.ts';

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

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

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
  const { access_token: token } = await backend.signIn(backend.admin);
  const server = await serve(async ({ method, url, headers, body }, response) => {
    const { authorization = '', 'content-type': type = '' } = headers;
    const reply = await fetch(backend.baseUrl + url, {
      method,
      headers: { authorization, 'content-type': type },
      ...(body.length > 0 && { body: body.toString() }),
    });
    response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await reply.arrayBuffer()));
  });
  const sandbox = makeSandbox();
  symlinkSync(NMP, join(sandbox.home, 'nmp'));
  for (const file of ['logs.json', 'traces.binpb']) writeFileSync(join(sandbox.home, file), '{}');
  const env = {
    NMP_BASE_URL: server.url,
    NMP_ACCESS_TOKEN: token,
    PATH: `${sandbox.home}:${process.env['PATH']}`,
  };
  const shell = (line: string) =>
    sandbox.run('bash', ['-c', line], { env, cwd: sandbox.home, input: 'typed' });
  const provider = await shell(`nmp inference providers create vllm --host-url ${models.url}`);
  expect(provider).toMatchObject({ code: 0 });

  const wrong: unknown[] = [];
  for (const operation of changing) {
    const { http, body, resource, method } = declared(operation);
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
    if (isServed(`${resource}.${method}`) && code !== 0) wrong.push([operation.example, stderr]);
  }
  expect(wrong).toEqual([]);
});
