/** Clients that share the refresh of a stored login: who leaves, who stays, and what becomes of it. */

import { getEventListeners } from 'node:events';
import { NeMoPlatform } from 'nemo-platform';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { AbortError, TransientAuthError } from '../../src/errors.ts';
import { Deadline } from '../../src/oauth/deadline.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import type { Sandbox } from '../support/files/sandbox.ts';
import { expired } from '../support/files/stored-login.ts';
import { until, untilHolds } from '../support/waits/until.ts';

let backend: EmbeddedBackend;
let sandbox: Sandbox;
let client: NeMoPlatform;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGTSTP'];
const signalListeners = () => SIGNALS.map((signal) => process.listenerCount(signal));
/** Before any refresh. */
const idle = signalListeners();

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterEach(() => backend.faults.clear());
afterAll(() => backend.stop());

beforeEach(async () => {
  sandbox = await expiredLogin(backend);
  client = new NeMoPlatform({ configFile: sandbox.configFile });
});

const several = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Warnings of the process until the test ends. */
function warnings(): readonly Error[] {
  const seen: Error[] = [];
  const warn = (warning: Error) => seen.push(warning);
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  return seen;
}

test('P-04: the call that started the refresh can abort; the others get its token', async () => {
  const { result, succeeded, rejected } = await refreshesOf(backend, async () => {
    backend.faults.add({ kind: 'hold before commit' });
    const controller = new AbortController();
    const first = client.workspaces.list({}, { signal: controller.signal });
    const others = several(9, () => client.workspaces.list());
    await backend.faults.held();
    controller.abort();
    await expect(first).rejects.toBeInstanceOf(AbortError);
    backend.faults.release();
    return Promise.all(others);
  });
  expect(result).toHaveLength(9);
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
});

test('P-05: when all calls abort, the refresh is still stored, and nothing is left behind', async () => {
  const seen = warnings();
  const stored = sandbox.tokens();
  const shared = new AbortController();
  const controllers = [...several(20, () => new AbortController()), ...several(20, () => shared)];
  const { succeeded, rejected } = await refreshesOf(backend, async () => {
    backend.faults.add({ kind: 'hold after commit' });
    const calls = controllers.map(({ signal }) => client.workspaces.list({}, { signal }));
    await backend.faults.held();
    for (const controller of controllers) controller.abort();
    for (const call of calls) await expect(call).rejects.toBeInstanceOf(AbortError);
    expect(sandbox.tokens()).toEqual(stored);
    backend.faults.release();
    await until(() => sandbox.tokens().refresh_token !== stored.refresh_token);
    await client.workspaces.list();
  });
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  for (const { signal } of controllers) expect(getEventListeners(signal, 'abort')).toEqual([]);
  await untilHolds(() => expect(signalListeners()).toEqual(idle));
  expect(seen).toEqual([]);
});

describe('P-06: a token endpoint that never responds', () => {
  /** The deadlines of its requests, oldest first, for the test to end. */
  function deadlines(): readonly AbortController[] {
    const made: AbortController[] = [];
    const known = new WeakMap<Deadline, AbortController>();
    const spy = vi.spyOn(Deadline.prototype, 'signal', 'get').mockImplementation(function (
      this: Deadline,
    ) {
      if (!known.has(this)) {
        made.push(new AbortController());
        known.set(this, made.at(-1)!);
      }
      return known.get(this)!.signal;
    });
    onTestFinished(() => spy.mockRestore());
    return made;
  }

  test('fails all calls at its deadline and closes the connection, and the next call starts again', async () => {
    const ends = deadlines();
    const before = backend.log.entries().length;
    backend.faults.add({ kind: 'hold before commit' }, { kind: 'hold before commit' });
    const calls = several(10, () => client.workspaces.list());
    const outcomes = Promise.allSettled(calls);
    // A reply that was lost is asked for once more.
    for (let attempt = 1; attempt <= 2; attempt++) {
      await backend.faults.held(attempt);
      ends[attempt - 1]!.abort();
    }
    const reasons = (await outcomes).map((each) => each.status === 'rejected' && each.reason);
    expect(new Set(reasons).size).toBe(1);
    expect(reasons[0]).toBeInstanceOf(TransientAuthError);
    expect(reasons[0]).toMatchObject({
      retryable: true,
      message: expect.stringContaining('did not respond within 30 s'),
    });
    expect((await client.workspaces.list()).data.length).toBeGreaterThan(0);
    expect(
      backend.log
        .entries()
        .slice(before)
        .map(({ target, outcome, cutAfter }) => [target, outcome, cutAfter && cutAfter - before]),
    ).toEqual([
      ['discovery', undefined, undefined],
      ['token', undefined, 2],
      ['token', undefined, 3],
      ['discovery', undefined, undefined],
      ['token', 'ok', undefined],
    ]);
    expect(ends).toHaveLength(3);
  });
});

describe('P-15: a switch of the context during a refresh', () => {
  const other = { context: 'other', user: 'other-user' };

  async function addOther(): Promise<void> {
    const { access_token, refresh_token } = await backend.signIn(backend.guest);
    const store = createNodeRuntime().configStore!(sandbox.configFile) as FileConfigStore;
    await saveLogin(store, {
      context: other.context,
      baseUrl: backend.baseUrl,
      accessToken: expired(access_token),
      refreshToken: refresh_token,
    });
  }

  test.each([
    ['withOptions', () => client.withOptions({ context: other.context })],
    [
      'another client',
      () => new NeMoPlatform({ configFile: sandbox.configFile, context: other.context }),
    ],
  ])(
    'by %s: the new context neither waits nor changes, and the refresh is stored for the old one',
    async (_, make) => {
      await addOther();
      const before = sandbox.tokens();
      const { succeeded, rejected } = await refreshesOf(backend, async () => {
        backend.faults.add({ kind: 'hold after commit' });
        const first = client.workspaces.list();
        await backend.faults.held();
        await make().workspaces.list();
        const others = sandbox.tokens(other.user);
        expect(sandbox.tokens()).toEqual(before);
        backend.faults.release();
        await first;
        expect(sandbox.tokens(other.user)).toEqual(others);
      });
      expect({ succeeded, rejected }).toEqual({ succeeded: 2, rejected: 0 });
      expect(sandbox.tokens().refresh_token).not.toBe(before.refresh_token);
      for (const each of [client, make()]) await each.workspaces.list();
    },
  );

  test('by nmp config use-context: the refresh is stored for the old context', async () => {
    await addOther();
    const before = [sandbox.tokens(), sandbox.tokens(other.user)];
    backend.faults.add({ kind: 'hold after commit' });
    const first = client.workspaces.list();
    await backend.faults.held();
    expect(await sandbox.nmp(['config', 'use-context', other.context])).toMatchObject({ code: 0 });
    backend.faults.release();
    await first;
    expect(sandbox.tokens().refresh_token).not.toBe(before[0]?.refresh_token);
    expect(sandbox.tokens(other.user)).toEqual(before[1]);
    expect(sandbox.config()).toMatchObject({ current_context: other.context });
  });
});
