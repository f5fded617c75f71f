/** One call of the embedded platform's API, with the field names of the API. */

import type { IncomingMessage } from 'node:http';
import { invalidField } from './refusal.ts';

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Empty for a route that reads the request itself. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly request: IncomingMessage;
  /** Aborts when the client closes the connection before the response is complete. */
  readonly left: AbortSignal;
  /** The email of the token, else its subject. */
  readonly caller: string;
  /** Whether the caller may do everything. */
  readonly isPlatformAdmin: boolean;
}

export interface Reply {
  readonly status: number;
  /** Undefined: no body at all. */
  readonly body: unknown;
  /** Sent instead of `body`. */
  readonly content?: AsyncIterable<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Its scopes are `<area>:read` and `<area>:write`, beside those of the platform. */
  readonly area: string;
  readonly run: (call: Call) => Reply | Promise<Reply>;
  /** The request's body is not JSON, and is read by `run`. */
  readonly raw?: true;
}

/** @param path - with `{name}` for each parameter, `{name+}` for one with slashes. */
export function route(
  method: string,
  path: string,
  run: (call: Call) => Reply | Promise<Reply>,
  area = 'platform',
): Route {
  const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)').replace(/\{(\w+)\+\}/g, '(?<$1>.+)');
  return { method, path: new RegExp(`^${pattern}$`), area, run };
}

/** A route that reads the request itself. */
export function rawRoute(method: string, path: string, run: Route['run']): Route {
  return { ...route(method, path, run), raw: true };
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export function deleted(what: string, id: string | null): Reply {
  return ok({ message: `${what} deleted successfully`, id });
}

/**
 * @param longest - in characters.
 * @param fallback - for a body without a name.
 */
export function newNameIn(call: Call, longest = 63, fallback?: string): string {
  const name = optionalText(call, 'name') ?? fallback ?? requiredText(call, 'name');
  const pattern = `^[a-z](?!.*--)[a-z0-9\\-@.+_]{1,${longest - 1}}(?<!-)$`;
  if (new RegExp(pattern).test(name)) return name;
  const message = `String should match pattern '${pattern}'`;
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
