/** Calls the method of an operation with values of the contract; knows the expected request and the response. */

import type { Contract } from '../../scripts/generate/contract-types.ts';
import { camel } from '../../scripts/generate/naming.ts';
import type { OperationModel } from '../../scripts/generate/operation-model.ts';
import { misfit, sampleOf } from './contract-sample.ts';

export type Method = (...args: unknown[]) => Promise<unknown>;

/** @param holder - has the resources of the path, as in `client` or a plugin */
export function methodAt(holder: object, path: readonly string[], name: string): Method {
  let resource = holder as Record<string, unknown>;
  for (const part of path) resource = resource[camel(part)] as Record<string, unknown>;
  return (...args) => (resource[name] as Method).apply(resource, args);
}

/** Positional values, then the content, then the named parameters. */
export function argumentsFor({ schemas }: Contract, operation: OperationModel) {
  const { positionals, named, openBody, paramsType, body } = operation;
  const params: Record<string, unknown> = {};
  for (const { name, schema } of named) {
    params[name] = name === 'filter' ? { name: 'abc' } : sampleOf(schemas, schema);
  }
  if (openBody !== undefined) Object.assign(params, sampleOf(schemas, openBody));
  delete params['page'];
  const args: unknown[] = positionals.map((name) => `the ${name}`);
  if (body === 'content') args.push(new Uint8Array([1, 2, 3]));
  if (paramsType !== undefined) args.push(params);
  return { args, params };
}

export function expectedPath({ path }: OperationModel): string {
  return path.replace(/\{\+?(\w+)\}/g, (_all, name) =>
    name === 'workspace' ? 'default' : `the%20${name}`,
  );
}

export function expectedQuery(
  { named }: OperationModel,
  params: Readonly<Record<string, unknown>>,
): string[][] {
  return named
    .filter((each) => each.in === 'query' && params[each.name] !== undefined)
    .map(({ name }) => (name === 'filter' ? ['filter[name]', 'abc'] : [name, String(params[name])]))
    .sort();
}

/** What is wrong with the body that arrived. */
export function bodyMisfit(
  { schemas }: Contract,
  { body }: OperationModel,
  received: Buffer,
): string | undefined {
  if (body === 'content')
    return received.equals(Buffer.from([1, 2, 3])) ? undefined : 'other bytes';
  if (body === undefined) return received.length === 0 ? undefined : 'a body';
  return misfit(schemas, body, JSON.parse(received.toString()));
}

/** What the server responds with: bytes, JSON, or nothing. */
export function replyFor(
  { schemas }: Contract,
  { response: { kind, schema = {} } }: OperationModel,
): unknown {
  const sample = kind === 'empty' ? undefined : sampleOf(schemas, schema);
  const pagination = { page: 1, page_size: 1, current_page_size: 1, total_pages: 1 };
  switch (kind) {
    case 'page':
      return { data: [sample], pagination: { ...pagination, total_results: 1 } };
    case 'cursor':
      return { data: [sample], total: 1, next_page: null };
    case 'binary':
    case 'head':
      return new Uint8Array([4, 5]);
    default:
      return sample;
  }
}

/** The part of a response that the schema of the operation describes; undefined for bytes and nothing. */
export function describedPart({ response: { kind } }: OperationModel, reply: unknown): unknown {
  if (reply instanceof Uint8Array) return undefined;
  return kind === 'page' || kind === 'cursor' ? (reply as { data: unknown[] }).data[0] : reply;
}
