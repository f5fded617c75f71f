/** Reads fields of a discovery response, each of which may be missing, null or empty. */

import { sanitizeText } from '../text/sanitize-text.ts';
import { checkEndpoint } from './endpoint.ts';
import type { Json } from './get-json.ts';

/** @throws AuthError `auth_misconfigured` for a URL that must not receive a secret */
export function endpointOf(
  source: Json,
  name: string,
  allowInsecureHttp = false,
): string | undefined {
  const value = source[name];
  if (value === undefined || value === null || value === '') return undefined;
  return checkEndpoint(value, name.replaceAll('_', ' '), allowInsecureHttp);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? sanitizeText(value, 2048) : undefined;
}
