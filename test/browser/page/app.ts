/** The app of the browser tests: a session and a client, which the tests use from outside. */

import { NeMoPlatform } from 'nemo-platform';
import { type BrowserSignInOptions, browserSignIn } from 'nemo-platform/browser';
import { refreshStop } from './refresh-stop.ts';

/** What remains of an outcome outside the page. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly code: string; readonly message: string };
}

interface Setup extends BrowserSignInOptions {
  readonly baseUrl: string;
  /** More sessions of the same page, each started twice. */
  readonly twins?: number;
  /** Platforms of more sessions of the same page, which start before the session. */
  readonly others?: readonly string[];
  /** Whether a refresh of the page can be stopped; the session is then in a store of the app. */
  readonly stops?: boolean;
}

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work };
  } catch (error) {
    const { name, code, message } = error as Error & { code: string };
    return { error: { name, code, message } };
  }
}

const setup = JSON.parse(document.body.dataset['setup']!) as Setup;
const { twins: count = 0, others: platforms = [], stops = false, ...given } = setup;
const stop = stops ? refreshStop(given.baseUrl) : undefined;
const options = { ...given, ...stop?.options };
const twins = Array.from({ length: count }, () => browserSignIn(options));
const session = browserSignIn(options);
const others = platforms.map((baseUrl) => browserSignIn({ ...options, baseUrl }));
const client = new NeMoPlatform({ baseUrl: options.baseUrl, credentials: session, maxRetries: 0 });
/** Every state that a subscriber saw. */
const seen: string[] = [];
/** When a subscriber saw the last one, in milliseconds of the clock that all tabs share. */
let seenAt = 0;
for (const each of [session, ...twins]) {
  each.subscribe(() => {
    seenAt = performance.timeOrigin + performance.now();
    seen.push(`${each.status} ${each.user?.username ?? '-'}`);
  });
}

for (const other of others) other.start().catch(() => {});

const app = {
  session,
  client,
  twins,
  others,
  stop,
  seen,
  seenAt: () => seenAt,
  browserSignIn,
  NeMoPlatform,
  outcomeOf,
  started: outcomeOf(session.start()),
  /** Of the last click on the button. */
  popup: undefined as Promise<Outcome> | undefined,
  /** The names of all workspaces. */
  list: () =>
    outcomeOf(
      (async () => {
        const names: string[] = [];
        for await (const { name } of client.workspaces.list()) names.push(name);
        return names.sort().join();
      })(),
    ),
};

const button = document.createElement('button');
button.id = 'popup';
button.textContent = 'Sign in';
button.onclick = () => {
  app.popup = outcomeOf(session.signIn({ popup: true }));
};
document.body.append(button);

for (const twin of twins) void Promise.all([twin.start(), twin.start()]);

export type App = typeof app;
Object.assign(globalThis, { app });
