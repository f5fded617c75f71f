/** Every method of every resource: what it sends fits the contract, and what it returns is what the platform answered. */

import { expect, test } from 'vitest';
import { contractHash, pinnedHash } from '../../scripts/generate/contract.ts';
import { camel } from '../../scripts/generate/naming.ts';
import { modelOf, type OperationModel } from '../../scripts/generate/operation-model.ts';
import { NeMoPlatform } from '../../src/index.node.ts';
import { sendJson, serve } from '../http/loopback-server.ts';
import { contract, misfit, sampleOf } from './contract-sample.ts';

const operations = contract.operations.map((operation) => modelOf(contract, operation));
const cases = operations.map((operation) => [operation.key, operation] as const);

/** Resources with a handwritten class, whose arguments differ from those of the generated one. */
const HANDWRITTEN = new Set(['inference.models']);

test('the contract is the one that is pinned', () => {
  expect(contractHash()).toBe(pinnedHash());
  expect(operations).toHaveLength(167);
});

test.each(cases.filter(([, { resource }]) => !HANDWRITTEN.has(resource)))(
  '%s',
  async (_key, operation) => {
    const answer = answerOf(operation);
    const server = await serve((_request, response) => {
      if (answer instanceof Uint8Array)
        response.writeHead(200, { 'content-type': 'application/x-test' }).end(answer);
      else if (answer === undefined) response.writeHead(204).end();
      else sendJson(response, operation.statuses[0] ?? 200, answer);
    });
    const client = new NeMoPlatform({ baseUrl: server.url, accessToken: 'token', maxRetries: 0 });
    const { args, params } = argumentsFor(operation);
    const result = await methodOf(client, operation)(...args);

    const [received] = server.received;
    const url = new URL(received!.url, server.url);
    expect(received!.method).toBe(operation.http);
    expect(url.pathname).toBe(pathOf(operation));
    expect([...url.searchParams].sort()).toEqual(queryOf(operation, params));
    expect(bodyOf(operation, received!.body)).toBeUndefined();
    expectAnswer(operation, result, answer);
    if (
      operation.answer.schema !== undefined &&
      answer !== undefined &&
      !(answer instanceof Uint8Array)
    )
      expect(misfit(operation.answer.schema, itemOf(operation, answer))).toBeUndefined();
  },
);

test('each operation has a method, and no method has no operation', () => {
  const client = new NeMoPlatform({ baseUrl: 'http://localhost', accessToken: 'token' });
  for (const operation of operations) expect(methodOf(client, operation)).toBeTypeOf('function');
});

/** Positional values, then the content, then the named parameters. */
function argumentsFor(operation: OperationModel) {
  const { positionals, named, openBody, paramsType, body } = operation;
  const params: Record<string, unknown> = {};
  for (const { name, schema } of named) {
    params[name] = name === 'filter' ? { name: 'abc' } : sampleOf(schema);
  }
  if (openBody !== undefined) Object.assign(params, sampleOf(openBody));
  delete params['page'];
  const args: unknown[] = positionals.map((name) => `the ${name}`);
  if (body === 'content') args.push(new Uint8Array([1, 2, 3]));
  if (paramsType !== undefined) args.push(params);
  return { args, params };
}

function pathOf({ path }: OperationModel): string {
  return path.replace(/\{\+?(\w+)\}/g, (_all, name) =>
    name === 'workspace' ? 'default' : `the%20${name}`,
  );
}

function queryOf({ named }: OperationModel, params: Record<string, unknown>): string[][] {
  return named
    .filter((each) => each.in === 'query' && params[each.name] !== undefined)
    .map(({ name }) => (name === 'filter' ? ['filter[name]', 'abc'] : [name, String(params[name])]))
    .sort();
}

/** What is wrong with the body that arrived. */
function bodyOf({ body }: OperationModel, received: Buffer): string | undefined {
  if (body === 'content')
    return received.equals(Buffer.from([1, 2, 3])) ? undefined : 'other bytes';
  if (body === undefined) return received.length === 0 ? undefined : 'a body';
  return misfit(body, JSON.parse(received.toString()));
}

function answerOf({ answer: { kind, schema = {} } }: OperationModel): unknown {
  const sample = kind === 'empty' ? undefined : sampleOf(schema);
  switch (kind) {
    case 'page':
      return {
        data: [sample],
        pagination: {
          page: 1,
          page_size: 1,
          current_page_size: 1,
          total_pages: 1,
          total_results: 1,
        },
      };
    case 'cursor':
      return { data: [sample], total: 1, next_page: null };
    case 'binary':
    case 'head':
      return new Uint8Array([4, 5]);
    default:
      return sample;
  }
}

function itemOf({ answer: { kind } }: OperationModel, answer: unknown): unknown {
  return kind === 'page' || kind === 'cursor' ? (answer as { data: unknown[] }).data[0] : answer;
}

function expectAnswer(
  { answer: { kind } }: OperationModel,
  result: unknown,
  answer: unknown,
): void {
  if (kind === 'page' || kind === 'cursor')
    expect((result as { data: unknown }).data).toEqual((answer as { data: unknown }).data);
  else if (kind === 'binary' || kind === 'head')
    expect(result).toMatchObject({ contentType: 'application/x-test' });
  else expect(result).toEqual(answer);
}

type Method = (...args: unknown[]) => Promise<unknown>;

function methodOf(client: object, { resource, name }: OperationModel): Method {
  const holder = resource
    .split('.')
    .reduce((each, part) => (each as Record<string, object>)[camel(part)]!, client) as Record<
    string,
    Method
  >;
  return (...args) => holder[name]!(...args);
}
