/** Values of `--field` and `--raw-field`, as gh reads them: `a=1`, `a[b]=c`, `a[]=x`, `a=@file`. */

import type { CliIO } from '../terminal/io.ts';
import { readText } from '../terminal/read-text.ts';
import { UsageError } from '../usage-error.ts';

const KEY = /^[^[\]=]+(?:\[[^[\]=]*\])*$/;

/** @throws UsageError; values are not repeated, they may be secrets. */
export async function readFields(
  io: CliIO,
  typed: readonly string[] = [],
  raw: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const pair of typed) {
    const [key, text] = split(pair, '--field');
    assign(fields, key, await typedValue(io, text));
  }
  for (const pair of raw) assign(fields, ...split(pair, '--raw-field'));
  return fields;
}

function split(pair: string, option: string): [key: string, text: string] {
  const at = pair.indexOf('=');
  const key = pair.slice(0, at);
  if (at < 1 || !KEY.test(key)) {
    throw new UsageError(`${option} takes key=value, as in name=ml-team or labels[team]=ml.`);
  }
  return [key, pair.slice(at + 1)];
}

async function typedValue(io: CliIO, text: string): Promise<unknown> {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (/^-?(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  if (!text.startsWith('@')) return text;
  return readText(io, text.slice(1));
}

/** Maps have no prototype that a key could reach. */
function assign(fields: Record<string, unknown>, key: string, value: unknown): void {
  const [first = '', ...rest] = key.split('[').map((part) => part.replace(/\]$/, ''));
  let holder: Record<string, unknown> | unknown[] = fields;
  let name: string | number = first;
  for (const part of rest) {
    const wanted: Record<string, unknown> | unknown[] = part === '' ? [] : Object.create(null);
    const known: unknown = Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
    if (
      known !== undefined &&
      (typeof known !== 'object' || Array.isArray(known) !== (part === ''))
    )
      throw new UsageError(`The fields of ${first} contradict each other.`);
    const next = (known ?? wanted) as typeof wanted;
    define(holder, name, next);
    holder = next;
    name = Array.isArray(next) ? next.length : part;
  }
  define(holder, name, value);
}

function define(holder: object, name: string | number, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
