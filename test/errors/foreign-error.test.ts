/** What of an error of other code is kept, and what is said about it. */

import { expect, test } from 'vitest';
import { permissionHint } from '../../src/errors.ts';

/** As Deno throws it. */
const denied = Object.assign(
  new Error('Requires read access to "./a.txt", run again with the --allow-read flag'),
  { name: 'NotCapable' },
);

test('an access that Deno does not allow has a hint with the flag', () => {
  expect(permissionHint(denied)).toBe('Start the program with --allow-read.');
});

test.each([undefined, null, 'NotCapable', new Error('run again with the --allow-read flag')])(
  '%s has no hint about permissions',
  (other) => {
    expect(permissionHint(other)).toBeUndefined();
  },
);
