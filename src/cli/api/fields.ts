/** Values of `--field` and `--raw-field`, in the notation of gh: `a=1`, `a[b]=c`, `a[]=x`, `a[][b]=c`, `a=@file`. */

import { UsageError } from '../errors/usage-error.ts';
import type { CliIO } from '../terminal/io.ts';
import { readText } from '../terminal/read-text.ts';

const KEY = /^[^[\]=]+(?:\[[^[\]=]*\])*$/;

type Fields = Record<string, unknown>;

/** @throws UsageError that does not repeat a value: it may be a secret. */
export async function readFields(
  io: CliIO,
  typed: readonly string[] = [],
  raw: readonly string[] = [],
): Promise<Fields> {
  const fields: Fields = {};
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
    // Letters alone are most likely a key; anything else may be a secret.
    const typed = /^[a-z_]{1,30}$/.test(pair) ? `, not ${JSON.stringify(pair)}` : '';
    throw new UsageError(
      `${option} must have the form key=value, as in name=ml-team or labels[team]=ml${typed}.`,
    );
  }
  return [key, pair.slice(at + 1)];
}

async function typedValue(io: CliIO, text: string): Promise<unknown> {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (/^-?(?:0|[1-9]\d*)$/.test(text)) {
    // JSON has no limit: a longer integer keeps its digits.
    return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
  }
  if (!text.startsWith('@')) return text;
  return readText(io, text.slice(1));
}

function assign(fields: Fields, key: string, value: unknown): void {
  const [first = '', ...path] = key.split('[').map((part) => part.replace(/\]$/, ''));
  put(fields, first, path, value, first);
}

/** Sets the value at `name` followed by `path`; an empty part of the path is an element of a list. */
function put(
  holder: Fields | unknown[],
  name: string | number,
  path: readonly string[],
  value: unknown,
  field: string,
): void {
  const [part, ...rest] = path;
  if (part === undefined) {
    define(holder, name, value);
    return;
  }
  const known: unknown = Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
  const isList = part === '';
  if (known !== undefined && (!isHolder(known) || Array.isArray(known) !== isList)) {
    throw new UsageError(`The fields of ${field} conflict with each other.`);
  }
  // Objects have no prototype that a key could reach.
  const inner = known ?? (isList ? [] : (Object.create(null) as Fields));
  define(holder, name, inner);
  put(inner, Array.isArray(inner) ? indexIn(inner, rest) : part, rest, value, field);
}

/** Consecutive fields fill one object of a list, until a field would be set twice. */
function indexIn(list: readonly unknown[], path: readonly string[]): number {
  const last = list.at(-1);
  return path.length > 0 && isHolder(last) && isFree(last, path) ? list.length - 1 : list.length;
}

function isFree(holder: Fields | unknown[], [part, ...rest]: readonly string[]): boolean {
  if (part === undefined) return false;
  if (Array.isArray(holder)) return part === '';
  if (!Object.hasOwn(holder, part)) return true;
  const inner = holder[part];
  return isHolder(inner) && isFree(inner, rest);
}

function isHolder(value: unknown): value is Fields | unknown[] {
  return typeof value === 'object' && value !== null;
}

function define(holder: object, name: string | number, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
