/** The secrets in the body of a request, which must not appear in a message of the provider. */

import { parseObject } from './json-object.ts';

const SECRET_FIELDS = [
  'refresh_token',
  'password',
  'device_code',
  'code',
  'code_verifier',
  'subject_token',
  'token',
  'client_secret',
];

export function secretsOf(body: unknown): readonly string[] {
  const json = typeof body === 'string' ? parseObject(body) : undefined;
  if (json !== undefined) {
    return SECRET_FIELDS.map((name) => json[name]).filter((value) => typeof value === 'string');
  }
  const form = body instanceof URLSearchParams ? body : new URLSearchParams(String(body ?? ''));
  return SECRET_FIELDS.flatMap((name) => form.getAll(name));
}
