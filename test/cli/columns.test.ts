/** The columns of every table exist in its rows, and a list with values of usual length fits a terminal of 100 columns. */

import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import type { Schema } from '../../scripts/generate/contract-types.ts';
import { modelOf } from '../../scripts/generate/operation-model.ts';
import { tableOf } from '../../src/cli/output/tables/table.ts';

const contract = readContract();
const models = contract.operations.map((operation) => modelOf(contract, operation));
const shown = models.filter(({ columns }) => columns !== undefined);
const LISTS = ['page', 'cursor', 'list', 'array'];

/** The fields of a row; those of all kinds of a union. */
function fieldsOf(schema: Schema): Record<string, Schema> {
  if (schema.$ref !== undefined) {
    return fieldsOf(contract.schemas[schema.$ref.slice('#/$defs/'.length)]!);
  }
  const kinds = (schema.anyOf ?? []).map(fieldsOf);
  return Object.assign({}, schema.properties, ...kinds) as Record<string, Schema>;
}

function rowOf({ response }: (typeof models)[number]): Record<string, Schema> {
  const schema = response.schema ?? {};
  if (response.kind === 'array') return fieldsOf(schema.items ?? schema);
  const fields = fieldsOf(schema);
  return response.kind === 'list' ? fieldsOf(fields['data']!.items!) : fields;
}

/** Of the length that values of such a field usually have. */
function usualValue(name: string, schema: Schema): string {
  if (schema.format === 'date-time' || /_at$|^timestamp$/.test(name)) return '2026-02-15T14:30:00Z';
  if (name === 'session_id') return 'x'.repeat(36);
  if (/^(?:trace_|root_)?id$/.test(name)) return 'x'.repeat(32);
  if (name === 'span_id') return 'x'.repeat(16);
  if (name === 'host_url' || name === 'path') return 'https://integrate.api.nvidia.com/v1';
  if (name === 'message') return '';
  const words = schema.enum?.map(String).map(({ length }) => length);
  if (words !== undefined) return 'x'.repeat(Math.max(...words));
  if (['status', 'kind', 'data_type'].includes(name)) return 'completed';
  if (schema.type === 'integer' || schema.type === 'number') return '123456';
  return schema.type === 'boolean' ? 'false' : 'a-name-of-20-letters';
}

test.each(shown.map((model) => [model.key, model] as const))(
  '%s: its columns exist',
  (_key, model) => {
    if (['head', 'passthrough'].includes(model.response.kind)) return;
    expect(Object.keys(rowOf(model))).toEqual(expect.arrayContaining([...model.columns!]));
  },
);

test.each(
  models
    .filter(({ response }) => LISTS.includes(response.kind))
    .map((model) => [model.key, model] as const),
)('%s: a list has columns that fit', async (_key, model) => {
  const fields = rowOf(model);
  const { columns = [] } = model;
  expect(columns.length).toBeGreaterThan(0);
  const { text } = await tableOf(
    columns,
    [columns.map((name) => usualValue(name, fields[name] ?? {}))],
    undefined,
  );
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
});
