/** A 422 names the fields and the reasons, in words. */

import { describe, expect, test } from 'vitest';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { sendJson } from '../support/http/loopback-server.ts';
import { errorOf } from './error-of.ts';

describe('errors by status', () => {
  test('the list of a 422 becomes fields and reasons', async () => {
    const error = await errorOf((_request, response) =>
      sendJson(response, 422, {
        detail: [
          { loc: ['body', 'name'], msg: 'String should match', type: 'x', input: 'CANARY_INPUT' },
          { loc: ['query', 'page', 0], msg: 'Too small' },
          null,
          'text',
        ],
      }),
    );
    expect(error.fields.slice(0, 2)).toEqual([
      { field: 'body.name', reason: 'String should match' },
      { field: 'query.page.0', reason: 'Too small' },
    ]);
    expect(error.message).toContain('\nbody.name: String should match\nquery.page.0: Too small');
    expect(everythingShown(error)).not.toContain('CANARY');
  });

  test.each([
    ['@.+_', 62, '2 to 63 of a-z, 0-9, -, ., _, @ and +'],
    ['._', 59, '2 to 60 of a-z, 0-9, -, . and _'],
  ])(
    'a name that does not match the pattern with %s gets the rule in words',
    async (characters, length, rule) => {
      const pattern = `^[a-z](?!.*--)[a-z0-9\\-${characters}]{1,${length}}(?<!-)$`;
      const reason = `String should match pattern '${pattern}'`;
      const error = await errorOf((_request, response) =>
        sendJson(response, 422, { detail: [{ loc: ['body', 'name'], msg: reason }] }),
      );
      const whole = `${rule}, starting with a letter. No --, and no - at the end`;
      expect(error.fields).toEqual([{ field: 'body.name', reason, rule: whole }]);
      expect(error.message.split('\n')[0]).toBe(`body.name must be ${whole} (HTTP 422)`);
    },
  );

  test.each([
    "String should match pattern '^[\\w\\-./]+$'",
    "String should match pattern '^[a-z](?!.*--)[a-z0-9\\-~]{1,62}(?<!-)$'",
    "String should match pattern '^[a-z][a-z0-9]{1,62}$'",
  ])('%s stays as the platform says it', async (reason) => {
    const error = await errorOf((_request, response) =>
      sendJson(response, 422, { detail: [{ loc: ['body', 'name'], msg: reason }] }),
    );
    expect(error.fields).toEqual([{ field: 'body.name', reason }]);
    expect(error.message).toContain(`body.name: ${reason} (HTTP 422)`);
  });

  test.each([
    ['Validation error at body.name: Too short', ['body.name Too short']],
    [
      'body.spec: Field required; body.steps.0.name: May not contain "; "',
      ['body.spec Field required', 'body.steps.0.name May not contain "; "'],
    ],
    ['body.spec: Field required; try again', ['body.spec Field required; try again']],
    ['The body.name: is wrong', []],
    ['body.name: ', []],
  ])('the text %j of a 422 becomes the fields that it lists', async (detail, expected) => {
    const error = await errorOf((_request, response) => sendJson(response, 422, { detail }));
    expect(error.fields.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected);
    if (expected.length === 0) expect(error.message).toContain(detail.trim());
  });

  test('at most twenty fields are listed', async () => {
    const failed = { loc: ['body', 'name'], msg: 'No' };
    const error = await errorOf((_request, response) =>
      sendJson(response, 422, { detail: Array(1_000).fill(failed) }),
    );
    expect(error.fields).toHaveLength(20);
  });
});
