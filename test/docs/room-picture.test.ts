/** The picture of the rooms in ARCHITECTURE.md is drawn from the code. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withRoomPicture } from '../../scripts/room-picture.ts';
import { ROOT } from '../support/files/sandbox.ts';

test('ARCHITECTURE.md shows the current rooms (npm run docs:update)', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  expect(withRoomPicture(text)).toBe(text);
});

test('a text without the marks is refused', () => {
  expect(() => withRoomPicture('no marks')).toThrow('The marks of the picture are missing.');
});
