/** One call of the embedded platform's API, and what it asks for in the words of the wire. */

import { invalidField } from './refusal.ts';

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The email of the token, else its subject. */
  readonly caller: string;
  /** May do everything. */
  readonly isPlatformAdmin: boolean;
}

export interface Answer {
  readonly status: number;
  /** Undefined: no body at all. */
  readonly body: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Its scopes are `<area>:read` and `<area>:write`, beside those of the platform. */
  readonly area: string;
  readonly run: (call: Call) => Answer;
}

/** @param path - with `{name}` for each parameter. */
export function route(
  method: string,
  path: string,
  run: (call: Call) => Answer,
  area = 'platform',
): Route {
  const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { method, path: new RegExp(`^${pattern}$`), area, run };
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}

export function deleted(what: string, id: string | null): Answer {
  return ok({ message: `${what} deleted successfully`, id, deleted_at: new Date().toISOString() });
}

const NAME = /^[a-z](?!.*--)[a-z0-9\-@.+_]{1,62}(?<!-)$/;

export function newNameIn(call: Call): string {
  const name = requiredText(call, 'name');
  if (NAME.test(name)) return name;
  const message = `String should match pattern '${NAME.source}'`;
  throw invalidField(['body', 'name'], message, 'string_pattern_mismatch');
}

export function requiredText(call: Call, field: string): string {
  const text = optionalText(call, field);
  if (text === undefined) throw invalidField(['body', field], 'Field required', 'missing');
  return text;
}

export function optionalText(call: Call, field: string): string | undefined {
  const value = call.body[field] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw invalidField(['body', field], 'Input should be a valid string', 'string_type');
}
