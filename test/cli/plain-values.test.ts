/** Values that commands take as JSON or YAML are sent whole, or refused before anything is sent. */

import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { baseUrl, received, respondBy } from './api-server.ts';
import { fakeIO } from './fake-io.ts';

let sent = 0;

beforeEach(() => {
  sent = 0;
  respondBy((response) => {
    sent++;
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"name":"x"}');
  });
});

async function create(...args: readonly string[]) {
  const io = fakeIO({ env: { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: 'a-token' } });
  const code = await run(['jobs', 'create', 'x', ...args], io);
  return { code, stderr: io.stderr() };
}

const PLATFORM_SPEC = ['--platform-spec', '{"steps":[]}'];

describe.each([
  ['--spec', (json: string) => ['--spec', json, ...PLATFORM_SPEC], ''],
  [
    '--input-data',
    (json: string) => ['--input-data', `{"spec":${json}}`, ...PLATFORM_SPEC],
    'spec.',
  ],
])('%s', (source, args, prefix) => {
  test.each([
    ['{"a":12345678901234567890}', 'a', 'has more digits than a number keeps'],
    ['{"a":{"b":[0,-9007199254740993]}}', 'a.b[1]', 'has more digits than a number keeps'],
    ['{"a":1e999}', 'a', 'is a number that JSON cannot hold'],
    ['{"__proto__":{"a":1}}', '__proto__', 'is not the name of a field'],
  ])('H-25: refuses %s and sends nothing', async (json, place, why) => {
    const { code, stderr } = await create(...args(json));
    expect(stderr).toContain(`Error: ${source} cannot be sent: ${prefix}${place} ${why}`);
    expect(stderr).not.toMatch(/\d{10}/);
    expect([code, sent]).toEqual([2, 0]);
  });

  test.each([
    ['{"a":9007199254740992,"b":1e20,"c":-0.5,"d":[null,true,"12345678901234567890"]}'],
    ['{"a":18446744073709551616}'],
  ])('sends %s', async (json) => {
    expect(await create(...args(json))).toMatchObject({ code: 0 });
    expect(JSON.parse(received.body.toString())).toMatchObject({ spec: JSON.parse(json) });
  });
});

test.each([
  ['.inf', 'is a number that JSON cannot hold'],
  ['.nan', 'is a number that JSON cannot hold'],
  ['0xffffffffffffffff', 'has more digits than a number keeps'],
  ['!!binary aGk=', 'is a date, a set or binary data that JSON cannot hold'],
  ['!!set {b}', 'is a date, a set or binary data that JSON cannot hold'],
  ['!!omap [b: 1]', 'is a date, a set or binary data that JSON cannot hold'],
])('H-25: --input-data refuses the YAML value %s', async (value, why) => {
  const { code, stderr } = await create('--input-data', `spec: {a: ${value}}`, ...PLATFORM_SPEC);
  expect(stderr).toContain(`Error: --input-data cannot be sent: spec.a ${why}`);
  expect([code, sent]).toEqual([2, 0]);
});

test('--input-data sends whole numbers, dates and texts of YAML', async () => {
  const yaml = 'spec: {a: 0x1F, b: 2026-01-01, c: !!timestamp 2026-01-01, d: 9007199254740992}';
  expect(await create('--input-data', yaml, ...PLATFORM_SPEC)).toMatchObject({ code: 0 });
  expect(JSON.parse(received.body.toString())).toMatchObject({
    spec: { a: 31, b: '2026-01-01', c: '2026-01-01T00:00:00.000Z', d: 2 ** 53 },
  });
});
