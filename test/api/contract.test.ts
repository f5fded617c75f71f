/** Every method of every resource and plugin: what it sends fits the contract, and what it returns is the response of the platform. */

import { describe, expect, test } from 'vitest';
import {
  contractHash,
  pinnedHash,
  pluginNames,
  readContract,
  readPlugin,
} from '../../scripts/generate/contract.ts';
import type { Contract } from '../../scripts/generate/contract-types.ts';
import { kebab, pascal } from '../../scripts/generate/naming.ts';
import { modelOf, type OperationModel } from '../../scripts/generate/operation-model.ts';
import { NeMoPlatform } from '../../src/index.node.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';
import { misfit } from './contract-sample.ts';
import {
  argumentsFor,
  bodyMisfit,
  describedPart,
  expectedPath,
  expectedQuery,
  type Method,
  methodAt,
  replyFor,
} from './operation-call.ts';

const platform = readContract();
const plugins = pluginNames().map((name) => readPlugin(name, platform));

/** Resources with a handwritten class, whose arguments differ from those of the generated one. */
const HANDWRITTEN = new Set(['inference.models']);

test('the contract has the pinned hash', () => {
  expect(contractHash()).toBe(pinnedHash());
  expect(platform.operations).toHaveLength(174);
  expect(plugins.map(({ plugin, operations }) => [plugin, operations.length])).toEqual([
    ['agents', 60],
    ['auditor', 21],
    ['customizer', 31],
    ['data_designer', 11],
    ['deployments', 14],
    ['evaluator', 40],
    ['safe_synthesizer', 14],
  ]);
});

describe.each([platform, ...plugins].map((contract) => [contract.plugin ?? 'platform', contract]))(
  '%s',
  (_name, contract) => {
    const operations = (contract as Contract).operations.map((operation) =>
      modelOf(contract as Contract, operation),
    );
    const cases = operations.filter(({ resource }) => !HANDWRITTEN.has(resource));
    test.each(cases.map((operation) => [operation.key, operation] as const))(
      '%s',
      (_key, operation) => checkCall(contract as Contract, operation),
    );

    test('each operation has a method', async () => {
      const client = new NeMoPlatform({ baseUrl: 'http://localhost', accessToken: 'token' });
      for (const operation of operations)
        expect(await methodOf(contract as Contract, client, operation)).toBeTypeOf('function');
    });
  },
);

async function checkCall(contract: Contract, operation: OperationModel): Promise<void> {
  const reply = replyFor(contract, operation);
  const server = await serve((_request, response) => {
    if (reply instanceof Uint8Array)
      response.writeHead(200, { 'content-type': 'application/x-test' }).end(reply);
    else if (operation.response.kind === 'stream')
      response
        .writeHead(200, { 'content-type': 'application/x-ndjson' })
        .end(`${JSON.stringify(reply)}\n{"kind":"done"}\n`);
    else if (reply === undefined) response.writeHead(204).end();
    else sendJson(response, operation.statuses[0] ?? 200, reply);
  });
  const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token', maxRetries: 0 });
  const { args, params } = argumentsFor(contract, operation);
  const method = await methodOf(contract, client, operation);
  const called = method(...args);
  const isStream = operation.response.kind === 'stream';
  const result = isStream
    ? await firstOf(called as unknown as AsyncIterable<unknown>)
    : await called;

  const [received] = server.received;
  const url = new URL(received!.url, server.url);
  expect(received!.method).toBe(operation.http);
  expect(url.pathname).toBe(expectedPath(operation));
  expect([...url.searchParams].sort()).toEqual(expectedQuery(operation, params));
  expect(bodyMisfit(contract, operation, received!.body)).toBeUndefined();
  expectReply(operation, result, reply);
  const described = describedPart(operation, reply);
  if (operation.response.schema !== undefined && described !== undefined)
    expect(misfit(contract.schemas, operation.response.schema, described)).toBeUndefined();
}

async function firstOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  for await (const value of stream) return value;
  return undefined;
}

function expectReply(
  { response: { kind } }: OperationModel,
  result: unknown,
  reply: unknown,
): void {
  if (kind === 'page' || kind === 'cursor')
    expect((result as { data: unknown }).data).toEqual((reply as { data: unknown }).data);
  else if (kind === 'binary' || kind === 'head')
    expect(result).toMatchObject({ contentType: 'application/x-test' });
  else expect(result).toEqual(reply);
}

/** Of the client, or of the plugin that is constructed with it. */
async function methodOf(
  { plugin }: Contract,
  client: NeMoPlatform,
  { resource, name }: OperationModel,
): Promise<Method> {
  const path = resource.split('.');
  if (plugin === undefined) return methodAt(client, path, name);
  const folder = kebab(plugin);
  const entry = await import(`../../src/plugins/${folder}/${folder}-plugin.ts`);
  const Plugin = entry[pascal(plugin)] as new (client: NeMoPlatform) => object;
  return methodAt(new Plugin(client), path.slice(1), name);
}
