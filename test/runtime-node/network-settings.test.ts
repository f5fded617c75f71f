/** When the settings of a network are read: once, again after a failure, and again when the config file names authorities. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkFetch } from '../../src/runtime-node/network-fetch.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { serve } from '../support/http/loopback-server.ts';

const server = () => serve((_request, response) => void response.end('{}'));

test('the settings are read once for many requests', async () => {
  const { url } = await server();
  const read: string[] = [];
  const { fetch } = networkFetch((name) => void read.push(name));
  await Promise.all([fetch(url), fetch(url)]);
  await fetch(url);
  expect(read.filter((name) => name === 'http_proxy')).toHaveLength(1);
});

test('a failure is not kept: the next request reads the settings again', async () => {
  const { url } = await server();
  let proxy: string | undefined = 'ftp://proxy.company.com';
  const { fetch } = networkFetch((name) => (name === 'http_proxy' ? proxy : undefined));
  await expect(fetch(url)).rejects.toMatchObject({ code: 'invalid_setting' });
  proxy = undefined;
  expect((await fetch(url)).status).toBe(200);
});

test('authorities that are named during the first request count for the next one', async () => {
  const { url } = await server();
  const { fetch, trust } = networkFetch(() => undefined);
  const first = fetch(url);
  trust({ path: join(tempFolder(), 'missing.pem'), setting: 'certificate_authority' });
  expect((await first).status).toBe(200);
  await expect(fetch(url)).rejects.toMatchObject({ code: 'config_invalid' });
});
