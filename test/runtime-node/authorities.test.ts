/** Bundles of certificate authorities add to those of the system. */

import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { withUsualAuthorities } from '../../src/runtime-node/authorities.ts';

test('a bundle adds to the system authorities and replaces none', async () => {
  const all = await withUsualAuthorities('mine', () => undefined);
  expect(all).toContain('mine');
  expect(all.length).toBeGreaterThan(rootCertificates.length / 2);
  expect(all).toEqual(expect.arrayContaining([rootCertificates[0]]));
});
