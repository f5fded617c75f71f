/** The authorities of NODE_EXTRA_CA_CERTS, for the Node versions that do not list them. */

import { readNamedFile } from './named-file.ts';

/** For comparison: the authorities that browsers trust take 250 kB. */
export const MAX_PEM_BYTES = 16 * 1024 * 1024;
export const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** Read by Node itself at its start. */
export const EXTRA_CA_VARIABLE = 'NODE_EXTRA_CA_CERTS';

/** @returns PEM certificates; none for a file that cannot be read, which Node ignores with a warning of its own. */
export function extraAuthorities(env: (name: string) => string | undefined): readonly string[] {
  const path = env(EXTRA_CA_VARIABLE);
  if (path === undefined) return [];
  try {
    const file = { path, variable: EXTRA_CA_VARIABLE };
    const text = readNamedFile(file, MAX_PEM_BYTES, 'invalid_setting').toString('utf8');
    return text.match(CERTIFICATE) ?? [];
  } catch {
    return [];
  }
}
