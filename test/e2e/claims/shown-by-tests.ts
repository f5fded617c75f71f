/** Claims that a whole end-to-end test shows, which also runs on both real platforms. */

import { OPERATIONS, type Sentence } from './claim.ts';

export interface ShownByTest extends Sentence {
  readonly file: string;
  /** Name of the test. */
  readonly test: string;
}

const RESOURCES = 'test/e2e/resources.test.ts';
const REFUSED = 'test/e2e/refused-calls.test.ts';
const LOGIN = 'test/e2e/login.test.ts';
const BROKER = 'test/e2e/broker.test.ts';
const BROWSER = 'test/e2e/browser-sign-in.test.ts';
const SESSION = 'test/e2e/server-session.test.ts';

export const SHOWN_BY_TESTS: readonly ShownByTest[] = [
  {
    where: OPERATIONS,
    says: '`waitUntilDeleted` waits for the end.',
    file: RESOURCES,
    test: 'a workspace from creation to deletion',
  },
  {
    where: 'docs/cli.md',
    says: 'A deletion can be seen by platform admins and, since version 0.8 of the platform, by the user who created the workspace; for others the wait ends with an error that says so.',
    file: RESOURCES,
    test: 'a user who cannot see the deletion of a workspace never sees it as deleted',
  },
  {
    where: 'docs/errors.md',
    says: '| `UnprocessableEntityError` | 422; `fields` lists each field and the reason |',
    file: REFUSED,
    test: '422 names the field',
  },
  {
    where: 'docs/errors.md',
    says: '| `PermissionDeniedError` | 403; the message says whether a scope or a role is missing |',
    file: REFUSED,
    test: '403 for a token without the scope names the missing scope',
  },
  {
    where: 'docs/authentication.md',
    says: 'the token file named by `NMP_WORKLOAD_IDENTITY_TOKEN_FILE`, exchanged at the platform (RFC 8693)',
    file: RESOURCES,
    test: 'workload identity: the token file is exchanged at the platform',
  },
  {
    where: 'docs/authentication.md',
    says: '| a cluster without an identity provider | `nmp auth login --unsigned-token --email you@company.com` |',
    file: LOGIN,
    test: 'an unsigned token is refused if there is a provider, with the command to use',
  },
  {
    where: 'docs/authentication.md',
    says: '`--scope` asks for fewer or more scopes',
    file: LOGIN,
    test: 'with --scope only those scopes are requested, also by a refresh',
  },
  {
    where: 'docs/authentication.md',
    says: 'Then `nmp auth login` opens a page of the platform, and the browser comes back to a port of this machine (authorization code with PKCE).',
    file: BROKER,
    test: 'signs in with a page in a browser, and stores the login with its broker',
  },
  {
    where: 'docs/authentication.md',
    says: 'A refresh goes to the same endpoint of the platform, under the same lock, and never to another one.',
    file: BROKER,
    test: 'is sent only to the broker in discovery',
  },
  {
    where: 'docs/authentication.md',
    says: "The config file and its lock are the ones of the platform's Python CLI and SDK.",
    file: 'test/python/shared-login.test.ts',
    test: 'X-02: the Python SDK waits for the lock of this SDK, and the other way round',
  },
  {
    where: 'docs/browser.md',
    says: '`offlineAccess: false` lets the session end when the user signs out at Keycloak, and an interrupted refresh recovers without a password',
    file: BROWSER,
    test: 'of its refresh: the next one recovers at the provider, without a password',
  },
  {
    where: 'docs/browser.md',
    says: 'A session lasts 8 hours and is not extended.',
    file: SESSION,
    test: 'signs in, calls the platform with a cookie alone, and is back at the page',
  },
  {
    where: 'docs/browser.md',
    says: 'When it has ended, the next call fails with `LoginRequiredError`, and `status` changes to `signed-out`.',
    file: SESSION,
    test: 'that ended at the platform is noticed by one request, and not repeated',
  },
  {
    where: 'docs/browser.md',
    says: 'The client sends `X-Source: NeMo Studio` with each request that changes something: the platform refuses them without it',
    file: SESSION,
    test: 'B-14: changes nothing at the order of a page that cannot send X-Source',
  },
  {
    where: 'docs/browser.md',
    says: 'Without such a gateway the platform refuses the cookie for every call but those of the session itself; calls then fail with `auth_misconfigured`.',
    file: SESSION,
    test: 'is of no use where the gateway does not ask the platform',
  },
];
