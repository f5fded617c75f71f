/** Every error class of the web entries: in a browser no part of an error contains a command; in a runtime with a shell the message ends with it. */

import { inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { NeMoError } from '../../src/errors.ts';

const COMMAND = 'nmp auth login --context prod';

/** What any of the classes needs to know. */
const FACTS = {
  code: 'login_required',
  method: 'GET',
  url: 'https://nmp.company.com/apis/entities/v2/workspaces',
  status: 'error',
  oauthError: 'invalid_grant',
  hint: 'It may help to sign in.',
  remedy: COMMAND,
};

type AnyErrorClass = new (...parameters: unknown[]) => NeMoError;

/** Takes the classes from the entries themselves, so that a new class is examined too. */
async function classesOf(): Promise<ReadonlyMap<string, AnyErrorClass>> {
  const client = await import('../../src/index.ts');
  const exported = { ...client, ...(await import('../../src/index.browser.ts')) };
  const isErrorClass = (value: unknown): value is AnyErrorClass =>
    typeof value === 'function' &&
    (value === client.NeMoError || value.prototype instanceof client.NeMoError);
  return new Map(
    Object.entries(exported).flatMap(([name, value]) =>
      isErrorClass(value) ? [[name, value] as const] : [],
    ),
  );
}

/** An error of the class that was given the command, directly or by another error. */
function errorOf(name: string, classes: ReadonlyMap<string, AnyErrorClass>): NeMoError {
  const ErrorClass = classes.get(name)!;
  const inner = () => new (classes.get('NotFoundError')!)('There is no such file.', FACTS);
  if (name === 'AbortError') return new ErrorClass(inner());
  if (name === 'TransferError') {
    const failed = [{ path: 'a.txt', error: inner() }];
    return new ErrorClass({ transferred: [], skipped: [], failed, bytes: 0 });
  }
  return new ErrorClass('The call failed.', FACTS);
}

/** All that a program or a console shows of an error. */
const shown = (error: NeMoError) =>
  [error.message, error.stack, JSON.stringify(error), inspect(error, { showHidden: true })].join(
    '\n',
  );

/** These two carry other errors, which have commands of their own. */
const TAKES_NO_COMMAND = ['AbortError', 'TransferError'];

beforeEach(() => void vi.resetModules());

describe('every error class of the web entries', () => {
  test('shows no command in a browser, whatever it was given', async () => {
    const classes = await classesOf();
    expect([...classes.keys()]).toEqual(
      expect.arrayContaining(['NeMoError', 'SignInError', 'GrantRejectedError', 'TransferError']),
    );
    const naming = [...classes.keys()].filter((name) =>
      shown(errorOf(name, classes)).includes(COMMAND),
    );
    expect(naming).toEqual([]);
  });

  test('ends its message with the command in a runtime with a shell', async () => {
    const classes = await classesOf();
    const { nameCommands } = await import('../../src/errors/compose-message.ts');
    nameCommands();
    const silent = [...classes.keys()].filter(
      (name) => !errorOf(name, classes).message.endsWith(`\nRun: ${COMMAND}`),
    );
    expect(silent.sort()).toEqual(TAKES_NO_COMMAND);
  });
});
