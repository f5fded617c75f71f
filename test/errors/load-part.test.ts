import { expect, test } from 'vitest';
import { loadPart, NeMoError } from '../../src/errors.ts';

test('a part that is there is returned', async () => {
  expect(await loadPart(Promise.resolve('a part'))).toBe('a part');
});

test('a part that cannot be loaded is an error of this package, which says what to do', async () => {
  const error: unknown = await loadPart(import(`${import.meta.url}.gone.js`)).catch((e) => e);
  expect(error).toBeInstanceOf(NeMoError);
  expect(error).toMatchObject({
    code: 'connection_failed',
    retryable: true,
    message: expect.stringMatching(/could not be loaded\.\n.*load the page again\.$/),
  });
  expect((error as NeMoError).message).not.toContain('gone.js');
});
