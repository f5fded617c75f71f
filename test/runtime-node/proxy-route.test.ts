/** Which proxy a request goes through. */

import { expect, test } from 'vitest';
import { proxyFor } from '../../src/runtime-node/proxy-route.ts';
import { proxySettings } from '../../src/runtime-node/proxy-settings.ts';

function route(url: string, variables: Readonly<Record<string, string>>): string | undefined {
  return proxyFor(
    new URL(url),
    proxySettings((name) => variables[name]),
  )?.variable;
}

const BOTH = { HTTP_PROXY: 'http://proxy:1', HTTPS_PROXY: 'http://proxy:2' };

test.each([
  ['http://nmp.company.com', {}, 'HTTP_PROXY'],
  ['https://nmp.company.com', {}, 'HTTPS_PROXY'],
  ['http://localhost:8080', {}, undefined],
  ['https://127.0.0.1', {}, undefined],
  ['http://[::1]:8080', {}, undefined],
  ['http://localhost.evil.com', {}, 'HTTP_PROXY'],
  ['https://nmp.company.com', { NO_PROXY: 'nmp.company.com' }, undefined],
  ['https://nmp.company.com', { NO_PROXY: 'a.com company.com' }, undefined],
  ['https://nmp.company.com', { NO_PROXY: '.company.com' }, undefined],
  ['https://nmp.company.com', { NO_PROXY: '*.company.com' }, undefined],
  ['https://nmpcompany.com', { NO_PROXY: 'company.com' }, 'HTTPS_PROXY'],
  ['https://nmp.company.com:8443', { NO_PROXY: 'company.com:8443' }, undefined],
  ['https://nmp.company.com', { NO_PROXY: 'company.com:8443' }, 'HTTPS_PROXY'],
  ['https://nmp.company.com', { NO_PROXY: 'company.com:443' }, undefined],
  ['https://nmp.company.com', { NO_PROXY: 'a.com,*' }, undefined],
  ['https://nmp.company.com', { no_proxy: 'company.com', NO_PROXY: 'a.com' }, undefined],
])('%s with %j goes through %s', (url, variables, expected) => {
  expect(route(url, { ...BOTH, ...variables })).toBe(expected);
});
