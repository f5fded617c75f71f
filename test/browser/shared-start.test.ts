/** The start of a session in a browser: shared by concurrent calls, and without effect after the session is disposed. */

import { expect, test } from 'vitest';
import { SessionView } from '../../src/browser/session-state.ts';
import { SharedStart } from '../../src/browser/shared-start.ts';
import { SignInError, TransientAuthError } from '../../src/errors.ts';

const USER = {
  subject: 'u',
  identity: 'alice',
  name: undefined,
  email: undefined,
  username: undefined,
};
const SIGNED_IN = { login: 'u', user: USER };
const failure = new TransientAuthError('The platform could not be reached.');

/** A start that the test ends. */
function pendingStart() {
  const view = new SessionView();
  const start = new SharedStart(view);
  let resolve!: () => void;
  let reject!: (error: Error) => void;
  const end = new Promise<void>((...settle) => {
    [resolve, reject] = settle;
  });
  const state = start.run(async (isCurrent) => {
    await end;
    if (isCurrent()) view.show(SIGNED_IN);
  });
  const dispose = () => {
    start.reset();
    view.reset();
  };
  return { view, start, state, resolve, reject, dispose };
}

test('concurrent calls share one start', async () => {
  const { view, start, state, resolve } = pendingStart();
  const second = start.run(() => Promise.reject(failure));
  resolve();
  expect(await second).toBe(await state);
  expect(view.state).toMatchObject({ status: 'signed-in', user: USER });
});

test('a failed start shows its error, and the next call starts again', async () => {
  const { view, start, state, reject } = pendingStart();
  reject(failure);
  await expect(state).rejects.toBe(failure);
  expect(view.state).toMatchObject({ status: 'signed-out', error: failure });
  await start.run(async () => view.show(SIGNED_IN));
  expect(view.state).toMatchObject({ status: 'signed-in' });
});

test('a start that throws at once shows its error', async () => {
  const view = new SessionView();
  const error = new SignInError('No page.', { code: 'not_a_browser' });
  const state = new SharedStart(view).run(() => {
    throw error;
  });
  await expect(state).rejects.toBe(error);
  expect(view.state.error).toBe(error);
});

test('a session that arrives after the session was disposed is not shown', async () => {
  const { view, state, resolve, dispose } = pendingStart();
  dispose();
  resolve();
  expect(await state).toMatchObject({ status: 'starting', user: undefined });
  expect(view.state.status).toBe('starting');
});

test('an error that arrives after the session was disposed is not shown', async () => {
  const { view, state, reject, dispose } = pendingStart();
  dispose();
  reject(failure);
  expect(await state).toMatchObject({ status: 'starting', error: undefined });
  expect(view.state.error).toBeUndefined();
});

test('what other work finds after the session was disposed is not shown, also when it has started again', () => {
  const { view, dispose } = pendingStart();
  const earlier = view.untilReset();
  dispose();
  earlier.show(SIGNED_IN);
  earlier.fail(failure);
  expect(earlier.failed(failure)).toBe(failure);
  expect(view.state).toEqual({ status: 'starting', user: undefined, error: undefined });
  view.untilReset().show(SIGNED_IN);
  earlier.show(undefined);
  expect(view.state).toMatchObject({ status: 'signed-in' });
});
