/** Values that fit a schema of the contract, and checks of values against it. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Contract, Schema } from '../../scripts/generate/contract-types.ts';

type Schemas = Contract['schemas'];

const validators = new WeakMap<Schemas, Ajv2020>();

/** Each type is compiled once. */
function validatorOf(schemas: Schemas): Ajv2020 {
  const known = validators.get(schemas);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'contract', $defs: schemas });
  validators.set(schemas, ajv);
  return ajv;
}

/** What is wrong with a value, in words; undefined when it fits. */
export function misfit(schemas: Schemas, schema: Schema, value: unknown): string | undefined {
  const ajv = validatorOf(schemas);
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"contract#/$defs/');
  const check = ajv.compile(JSON.parse(text) as object);
  return check(value) ? undefined : ajv.errorsText(check.errors);
}

/** A value with all fields of the schema, two levels deep; below that only required ones. */
export function sampleOf(schemas: Schemas, schema: Schema, depth = 0): unknown {
  if (schema.$ref !== undefined) {
    return sampleOf(schemas, schemas[schema.$ref.slice('#/$defs/'.length)]!, depth);
  }
  if (schema.anyOf?.length && schema.properties === undefined)
    return sampleOf(schemas, schema.anyOf[0]!, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'array':
      return [sampleOf(schemas, schema.items ?? {}, depth + 1)];
    case 'null':
      return null;
    case 'string':
      return schema.format === 'date-time' ? '2026-01-02T03:04:05' : 'abc';
    case 'object':
      return objectOf(schemas, schema, depth);
    default:
      return schema.properties === undefined ? { any: 'thing' } : objectOf(schemas, schema, depth);
  }
}

function objectOf(
  schemas: Schemas,
  { properties, required = [], additionalProperties }: Schema,
  depth: number,
) {
  if (properties === undefined) {
    const value = typeof additionalProperties === 'object' ? additionalProperties : {};
    return { key: sampleOf(schemas, value, depth + 1) };
  }
  const isNeeded = (name: string) =>
    required.includes(name) || properties[name]!.const !== undefined;
  const names = Object.keys(properties).filter((name) => depth < 2 || isNeeded(name));
  return Object.fromEntries(
    names.map((name) => [name, sampleOf(schemas, properties[name]!, depth + 1)]),
  );
}
