/** Certificates and proxies in Bun and Deno. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { networkFetch } from '../../src/runtime-node/network-fetch.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CERT } from '../support/http/self-signed.ts';

/** The options with which the runtime's own fetch is called. */
async function optionsOf(variables: Readonly<Record<string, string>>): Promise<object> {
  const fetch = vi.fn(async () => new Response());
  vi.stubGlobal('fetch', fetch);
  await networkFetch((name) => variables[name]).fetch('https://nmp.company.com', { method: 'GET' });
  vi.unstubAllGlobals();
  return (fetch.mock.calls as unknown as [string, object][])[0]![1];
}

function bundle(): string {
  const file = join(tempFolder(), 'ca.pem');
  writeFileSync(file, CERT);
  return file;
}

// The real runtimes are not installed with the tests; these are their documented options.
test('in Deno a client of its own trusts NMP_CLIENT_SSL_CERT_FILE', async () => {
  vi.stubGlobal('Deno', { createHttpClient: (options: object) => ({ made: options }) });
  const options = await optionsOf({ NMP_CLIENT_SSL_CERT_FILE: bundle() });
  expect(options).toEqual({ method: 'GET', client: { made: { caCerts: [CERT] } } });
});

test('in Bun the tls option trusts NMP_CLIENT_SSL_CERT_FILE and the system authorities', async () => {
  vi.stubGlobal('Bun', {});
  const options = await optionsOf({ NMP_CLIENT_SSL_CERT_FILE: bundle() });
  expect(options).toMatchObject({ tls: { ca: expect.arrayContaining([CERT]) } });
});

test('in Deno and Bun proxies are left to the runtime', async () => {
  vi.stubGlobal('Deno', {});
  expect(await optionsOf({ HTTPS_PROXY: 'http://proxy:3128' })).toEqual({ method: 'GET' });
});
