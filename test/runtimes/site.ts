/** Prepares the folder of a row: the checks and their parameters. */

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import type { Row, Site } from './row.ts';
import type { Servers } from './servers/servers.ts';

const INSIDE = fileURLToPath(new URL('inside', import.meta.url));

const ENTRY = `import { place } from './place.mjs';
import { runChecks } from './report.mjs';
runChecks(place);
`;

export async function prepareSite(row: Row, groupFolder: string, servers: Servers): Promise<Site> {
  const folder = join(groupFolder, 'rows', row.name);
  mkdirSync(folder, { recursive: true });
  cpSync(INSIDE, folder, { recursive: true });
  const { backend, misbehaving, closed } = servers;
  const { access_token: token } = await backend.signIn(backend.admin);
  const configFile = join(folder, 'config.yaml');
  await writeExpiredLogin(servers, configFile);
  const {
    hasLogins = true,
    isMisled = false,
    isBrowser = false,
    isPage = false,
    hasStrictPolicy = false,
    hasLocation = isBrowser,
  } = row.traits ?? {};
  const place = {
    row: row.name,
    baseUrl: backend.baseUrl,
    token,
    misbehaving: misbehaving.url,
    closed,
    reportUrl: `${misbehaving.url}/report/${row.name}`,
    configFile,
    hasLogins,
    isMisled,
    isBrowser,
    isPage,
    hasStrictPolicy,
    hasLocation,
  };
  writeFileSync(join(folder, 'place.mjs'), `export const place = ${JSON.stringify(place)};\n`);
  writeFileSync(join(folder, 'entry.mjs'), ENTRY);
  const report = misbehaving.nextReportOf(row.name);
  const elsewhere = misbehaving.url.replace('127.0.0.1', 'localhost');
  const origins = [backend.baseUrl, misbehaving.url, elsewhere, closed];
  return { folder, groupFolder, configFile, servers, origins, report };
}

/** A login whose access token has expired and whose refresh token is valid. */
export async function writeExpiredLogin({ backend }: Servers, path: string): Promise<void> {
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const token = expired(access_token);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken: refresh_token });
}
