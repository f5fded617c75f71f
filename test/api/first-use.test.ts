/** Resources of a client are created at their first use, and do not show whether they were used. */

import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.ts';

const make = () =>
  new NeMoPlatform({ baseUrl: 'http://localhost:1', accessToken: 'canary-of-first-use' });
const own = (holder: object) => Object.getOwnPropertyNames(holder);

test('a resource is created at its first use, and its sub-resources at theirs', () => {
  const client = make();
  expect(own(client)).not.toContain('intake');
  const { intake } = client;
  expect(own(client)).toContain('intake');
  expect(own(intake)).not.toContain('spans');
  expect(intake.spans.groups).toBe(client.intake.spans.groups);
  expect(own(client)).not.toContain('workspaces');
});

test('a client has one object for each resource, and shares none with other clients', () => {
  const [one, other] = [make(), make()];
  expect(one.inference.chat.completions).toBe(one.inference.chat.completions);
  expect(one.files).toBe(one.files);
  expect(one.inference.providers).not.toBe(other.inference.providers);
});

test('the keys and the printed form of a client do not depend on its use, and contain no token', () => {
  const [fresh, used] = [make(), make()];
  void used.workspaces.members;
  void used.inference.gateway.openai.v1;
  expect(Object.keys(used)).toEqual(Object.keys(fresh));
  const print = inspect(used, { depth: 10 });
  expect(print).toBe(inspect(fresh, { depth: 10 }));
  expect(print).toMatch(/^NeMoPlatform \{/);
  expect(inspect(used, { depth: 10, showHidden: true, getters: true })).not.toContain('canary');
});
