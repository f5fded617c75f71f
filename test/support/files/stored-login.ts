/** Config files as the Python SDK writes them, with the tokens of a test. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnsecuredJWT } from 'jose';

export interface StoredLogin {
  readonly baseUrl: string;
  readonly token: string;
  readonly refreshToken?: string;
  readonly context?: string;
}

export function writeStoredLogin(path: string, login: StoredLogin): void {
  writeStoredLogins(path, [login]);
}

/** One context for each login; the first is the current one. */
export function writeStoredLogins(path: string, logins: readonly StoredLogin[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const named = logins.map((login) => ({ context: 'default', ...login }));
  const lines = [
    `current_context: ${named[0]!.context}`,
    'clusters:',
    ...named.flatMap(({ context, baseUrl }) => [
      `- name: ${context}-cluster`,
      `  base_url: ${baseUrl}/`,
      '  metadata: {}',
    ]),
    'users:',
    ...named.flatMap(({ context, token, refreshToken }) => [
      '- type: oauth',
      `  name: ${context}-user`,
      `  token: ${token}`,
      ...(refreshToken === undefined ? [] : [`  refresh_token: ${refreshToken}`]),
    ]),
    'contexts:',
    ...named.flatMap(({ context }) => [
      `- name: ${context}`,
      `  cluster: ${context}-cluster`,
      `  user: ${context}-user`,
      '  workspace: default',
      '  preferences:',
      '    output_format: table',
      '    timestamp_format: iso8601',
      '    truncate: true',
      '    color_output: true',
      '  metadata: {}',
    ]),
    '',
  ];
  writeFileSync(path, lines.join('\n'), { mode: 0o600 });
}

/**
 * A token with the claims of the given one that expired a minute ago: only for config files, because its
 * signature is invalid.
 */
export function expired(token: string): string {
  const [, payload = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  const now = Math.floor(Date.now() / 1000);
  return new UnsecuredJWT({ ...claims, iat: now - 360, exp: now - 60 })
    .encode()
    .replace(
      new UnsecuredJWT({}).encode().split('.')[0]!,
      Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT' })).toString('base64url'),
    );
}
