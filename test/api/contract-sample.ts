/** Values that fit a schema of the contract, and checks of values against it. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import { readContract, type Schema } from '../../scripts/generate/contract.ts';

export const contract = readContract();

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** What is wrong with a value, in words; undefined when it fits. */
export function misfit(schema: Schema, value: unknown): string | undefined {
  const check = ajv.compile({ ...schema, $defs: contract.schemas });
  return check(value) ? undefined : ajv.errorsText(check.errors);
}

/** A value with all fields of the schema, two levels deep; below that only required ones. */
export function sampleOf(schema: Schema, depth = 0): unknown {
  if (schema.$ref !== undefined) {
    return sampleOf(contract.schemas[schema.$ref.slice('#/$defs/'.length)]!, depth);
  }
  if (schema.anyOf?.length && schema.properties === undefined)
    return sampleOf(schema.anyOf[0]!, depth);
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
      return [sampleOf(schema.items ?? {}, depth + 1)];
    case 'null':
      return null;
    case 'string':
      return schema.format === 'date-time' ? '2026-01-02T03:04:05' : 'abc';
    case 'object':
      return objectOf(schema, depth);
    default:
      return schema.properties === undefined ? { any: 'thing' } : objectOf(schema, depth);
  }
}

function objectOf({ properties, required = [], additionalProperties }: Schema, depth: number) {
  if (properties === undefined) {
    const value = typeof additionalProperties === 'object' ? additionalProperties : {};
    return { key: sampleOf(value, depth + 1) };
  }
  const names = Object.keys(properties).filter((name) => depth < 2 || required.includes(name));
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name]!, depth + 1)]));
}
