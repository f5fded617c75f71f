/** The app of the tests of sessions that the platform keeps: a session and a client, which the tests use from outside. */

import { NeMoPlatform } from 'nemo-platform';
import { serverSession } from 'nemo-platform/browser';
import type { Outcome } from './app.ts';

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work };
  } catch (error) {
    const { name, code, message } = error as Error & { code: string };
    return { error: { name, code, message } };
  }
}

const { baseUrl = location.origin } = JSON.parse(document.body.dataset['setup']!) as {
  readonly baseUrl?: string;
};
const session = serverSession({ baseUrl });
const client = new NeMoPlatform({ baseUrl, credentials: session });
/** Every status that a subscriber saw. */
const seen: string[] = [];
session.subscribe(() => seen.push(session.status));

const app = {
  session,
  client,
  seen,
  outcomeOf,
  started: outcomeOf(session.start()),
  list: () =>
    outcomeOf(
      client.workspaces.list().then(({ data }) => data.some(({ name }) => name === 'default')),
    ),
  /** Requests that change something. */
  createAndDelete: (name: string) =>
    outcomeOf(
      client.workspaces
        .create({ name })
        .then(() => client.workspaces.delete(name))
        .then(({ message }) => message),
    ),
};

export type SessionApp = typeof app;
Object.assign(globalThis, { sessionApp: app });
