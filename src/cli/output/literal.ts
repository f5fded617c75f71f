/** Writes a value as idiomatic TypeScript source. */

/** Source code instead of a value, as in `process.env.TOKEN`. */
export class Expression {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export function literalOf(value: unknown): string {
  if (value instanceof Expression) return value.source;
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([name, each]) => `${keyOf(name)}: ${literalOf(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function keyOf(name: string): string {
  // Without brackets this key would set the prototype.
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
