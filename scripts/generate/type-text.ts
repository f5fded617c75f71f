/** Writes a schema as a TypeScript type. */

import type { Schema } from './contract-types.ts';
import { property, refName } from './naming.ts';

/** Names of the types that a text mentions are added to `used`. */
export function typeText(schema: Schema, used: Set<string>): string {
  const { $ref, anyOf, allOf, enum: values, type } = schema;
  if ($ref !== undefined) {
    used.add(refName($ref));
    return refName($ref);
  }
  if (anyOf?.length) return unionText(anyOf.map((each) => typeText(each, used)));
  if (allOf !== undefined) return allOf.map((each) => typeText(each, used)).join(' & ');
  if (schema.const !== undefined) return literal(schema.const);
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (values !== undefined) {
    const known = values.filter((value) => value !== null).map(literal);
    return unionText([...known, ...(types.includes('integer') ? ['number'] : [OPEN])]);
  }
  if (types.length === 0) return schema.properties ? objectText(schema, used) : 'unknown';
  return unionText(types.map((each) => namedType(each, schema, used)));
}

/** A newer platform may know more values; editors still offer the known ones. */
const OPEN = '(string & {})';

function namedType(type: string, schema: Schema, used: Set<string>): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const item = schema.items === undefined ? 'unknown' : typeText(schema.items, used);
      return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    default:
      return objectText(schema, used);
  }
}

function objectText(schema: Schema, used: Set<string>): string {
  const { properties, required = [], additionalProperties: rest } = schema;
  if (properties !== undefined && Object.keys(properties).length > 0) {
    const lines = Object.entries(properties).map(([name, inner]) => {
      const mark = required.includes(name) ? '' : '?';
      return `${property(name)}${mark}: ${typeText(inner, used)}`;
    });
    return `{ ${lines.join('; ')} }`;
  }
  const value = typeof rest === 'object' ? typeText(rest, used) : 'unknown';
  return `Record<string, ${value}>`;
}

/** Without repetitions, and with null at the end. */
function unionText(parts: readonly string[]): string {
  const all = [...new Set(parts)];
  const last = all.filter((part) => part === 'null');
  return [...all.filter((part) => part !== 'null'), ...last].join(' | ');
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : JSON.stringify(value);
}

/** The same type, which may also be null. */
export function orNull(text: string): string {
  return /(?:^|\| )null$/.test(text) || text === 'unknown' ? text : `${text} | null`;
}
