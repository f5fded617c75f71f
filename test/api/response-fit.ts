/**
 * Whether a response of a platform fits the type that the SDK declares for it. As in the types, unknown fields pass, enums are open,
 * and a field that is not required may be null.
 */

import type { Contract, ContractOperation, Schema } from '../../scripts/generate/contract-types.ts';
import { misfit } from './contract-sample.ts';

type Schemas = Contract['schemas'];

const ofResponses = new WeakMap<Schemas, Schemas>();

/** What is wrong with the body of a response, in words; undefined when it fits. `body` is parsed JSON, or text of other kinds. */
export function responseMisfit(
  { schemas }: Pick<Contract, 'schemas'>,
  { response: { kind, schema = {} } }: Pick<ContractOperation, 'response'>,
  body: unknown,
): string | undefined {
  switch (kind) {
    case 'binary':
    case 'head':
    case 'passthrough':
      return undefined;
    case 'empty':
      return body === null || body === undefined || body === '' ? undefined : 'must be empty';
    case 'page':
    case 'cursor':
      return misfit(loose(schemas), pageOf(kind, looseSchema(schema)), body);
    default:
      return misfit(loose(schemas), looseSchema(schema), body);
  }
}

function pageOf(kind: 'page' | 'cursor', item: Schema): Schema {
  const number: Schema = { type: 'number' };
  const cursor: Schema = { type: ['string', 'null'] };
  const names = ['page', 'page_size', 'current_page_size', 'total_pages', 'total_results'];
  const pagination: Schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, number])),
    required: names,
  };
  return {
    type: 'object',
    properties: {
      data: { type: 'array', items: item },
      ...(kind === 'page' ? { pagination } : { total: number, next_page: cursor }),
    },
    required: kind === 'page' ? ['data', 'pagination'] : ['data'],
  };
}

function loose(schemas: Schemas): Schemas {
  const known = ofResponses.get(schemas);
  if (known !== undefined) return known;
  const all = Object.entries(schemas).map(([name, schema]) => [name, looseSchema(schema)] as const);
  const result = Object.fromEntries(all);
  ofResponses.set(schemas, result);
  return result;
}

function looseSchema(schema: Schema): Schema {
  const { enum: values, properties, required = [], additionalProperties, ...rest } = schema;
  const { items, anyOf, allOf } = schema;
  return {
    ...rest,
    ...(values && schema.type === undefined ? { type: 'string' } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: looseSchema(additionalProperties) }
      : {}),
    ...(items ? { items: looseSchema(items) } : {}),
    ...(anyOf?.length ? { anyOf: anyOf.map(looseSchema) } : {}),
    ...(allOf ? { allOf: allOf.map(looseSchema) } : {}),
    ...(properties
      ? {
          required,
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, inner]) => [
              name,
              required.includes(name)
                ? looseSchema(inner)
                : { anyOf: [looseSchema(inner), { type: 'null' }] },
            ]),
          ),
        }
      : {}),
  };
}
