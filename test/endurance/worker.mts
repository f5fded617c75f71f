/**
 * Child program: reads, renews, logs in, logs out and changes a context of its own in a file that many share, in an order that
 * the seed decides. Prints what became of it as JSON.
 */

import { changeContext } from '../../src/config-file/edits/context-edit.ts';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { LoginRequiredError, NeMoError } from '../../src/errors.ts';
import { storedTokens } from '../../src/login/login-of-context.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import type { Person } from '../support/backends/backend.ts';
import { passwordSignIn } from '../support/backends/password-sign-in.ts';
import { seededRandom } from './seeded-random.ts';
import type { WorkerReport } from './worker-report.ts';

interface Orders {
  readonly name: string;
  readonly seed: number;
  readonly operations: number;
  readonly baseUrl: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly person: Person;
}

const orders = JSON.parse(process.argv[2]!) as Orders;
const { baseUrl, operations, name, person } = orders;
const random = seededRandom(orders.seed);
const done: Record<string, number> = {};
const failed: Record<string, number> = {};
let lost = 0;
let workspace: string | undefined;

const KINDS = {
  async read(store: FileConfigStore) {
    const { contexts } = await store.load();
    const own = contexts.find((context) => context.name === name);
    if (workspace === undefined || own?.workspace === workspace) return;
    lost++;
    workspace = own?.workspace;
  },
  async refresh(store: FileConfigStore) {
    const { contexts } = await store.load();
    const tokens = storedTokens(contexts.find((context) => context.name === 'default'));
    if (tokens === undefined) return;
    const login = new StoredLogin({
      runtime: createNodeRuntime(),
      store,
      context: 'default',
      baseUrl,
    });
    try {
      await login.renew(tokens);
    } catch (error) {
      // Another process logged out during the wait: its change is the last.
      if (!(error instanceof LoginRequiredError && /You are not logged in/.test(error.message)))
        throw error;
    }
  },
  async login(store: FileConfigStore) {
    const { access_token, refresh_token } = await passwordSignIn(orders, person);
    const tokens = { accessToken: access_token, refreshToken: refresh_token };
    await saveLogin(store, { context: 'default', baseUrl, ...tokens });
  },
  async logout(store: FileConfigStore) {
    await clearLogin(store, { context: 'default' });
  },
  async change(store: FileConfigStore) {
    const next = `w${Object.values(done).reduce((sum, each) => sum + each, 0)}`;
    await changeContext(store, name, { workspace: next, defaultBaseUrl: baseUrl });
    workspace = next;
  },
};

/** Out of a hundred. */
const SHARES: Readonly<Record<keyof typeof KINDS, number>> = {
  read: 45,
  refresh: 30,
  change: 15,
  login: 6,
  logout: 4,
};

function kindOf(chance: number): keyof typeof KINDS {
  let left = chance * 100;
  for (const [kind, share] of Object.entries(SHARES)) {
    left -= share;
    if (left < 0) return kind as keyof typeof KINDS;
  }
  return 'read';
}

for (let i = 0; i < operations; i++) {
  const kind = kindOf(random());
  try {
    // A store of its own for each operation, as a process of its own would have.
    await KINDS[kind](createNodeRuntime().configStore!() as FileConfigStore);
    done[kind] = (done[kind] ?? 0) + 1;
  } catch (error) {
    const why = error instanceof NeMoError ? `${error.code}: ${error.message}` : String(error);
    failed[`${kind}: ${why}`] = (failed[`${kind}: ${why}`] ?? 0) + 1;
  }
}
const report: WorkerReport = { name, done, failed, lost, workspace: workspace ?? null };
console.log(JSON.stringify(report));
