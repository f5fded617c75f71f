/** The errors of calls that the backend refuses. */

import { beforeAll, describe, expect, test } from 'vitest';
import {
  AuthenticationError,
  ConflictError,
  NeMoPlatform,
  NotFoundError,
  PermissionDeniedError,
  UnprocessableEntityError,
} from '../../src/index.node.ts';
import type { Backend } from '../support/backends/backend.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { e2eBackend } from './backend.ts';
import { clientOf, newName } from './client-of.ts';

let backend: Backend;
let client: NeMoPlatform;

beforeAll(async () => {
  backend = await e2eBackend();
  client = clientOf(backend, backend.admin);
});

describe('errors by status', () => {
  test('404 is a NotFoundError that names the call and a command', async () => {
    const error = await client.workspaces.retrieve('nope').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, code: 'not_found' });
    expect(String(error)).toContain(
      `(HTTP 404)\nGET ${backend.baseUrl}/apis/entities/v2/workspaces/nope`,
    );
    expect(String(error)).toContain('Run: nmp workspaces list');
  });

  test('409 is a ConflictError', async () => {
    await expect(client.workspaces.create({ name: 'default' })).rejects.toBeInstanceOf(
      ConflictError,
    );
  });

  test('422 names the field', async () => {
    const error = await client.workspaces
      .create({ name: 'Not--Good' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    // The platform with all of its services in one process responds with a sentence instead of a list of fields.
    const { fields, detail } = error as UnprocessableEntityError;
    expect([...fields.map(({ field }) => field), detail].join()).toContain('name');
  });

  test('403 for a user without a role', async () => {
    const guest = clientOf(backend, backend.guest);
    await expect(guest.workspaces.update('system', { description: 'mine' })).rejects.toBeInstanceOf(
      PermissionDeniedError,
    );
  });

  test('403 for a token without the scope names the missing scope', async () => {
    const { access_token } = await backend.signIn(
      backend.admin,
      'openid profile email offline_access platform:read',
    );
    const reader = new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken: access_token });
    await reader.workspaces.list();
    const error = await reader.workspaces
      .create({ name: newName() })
      .catch((reason: unknown) => reason);
    // The real platform lets its admin write whatever the scope says.
    if (!(error instanceof PermissionDeniedError)) expect(backend.name).toBe('platform');
    else {
      expect(error.message).toContain(
        'Your token has the scope platform:read; this call needs platform:write',
      );
      expect(error.remedy).toBe('nmp auth login --scope "platform:read platform:write"');
    }
  });

  test('401 without a token', async () => {
    const call = new NeMoPlatform({ baseUrl: backend.baseUrl }).workspaces.list();
    await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    await expect(call).rejects.toThrow('a client with `baseUrl` alone uses no login');
  });

  test('401 for a context without a login', async () => {
    const sandbox = makeSandbox();
    const { stdout } = await sandbox.program(
      "import { LoginRequiredError, NeMoPlatform } from 'nemo-platform';\n" +
        'const error = await new NeMoPlatform().workspaces.list().catch((reason) => reason);\n' +
        'console.log(error instanceof LoginRequiredError, error.remedy);',
      { env: { NMP_BASE_URL: backend.baseUrl } },
    );
    expect(stdout).toBe('true nmp auth login\n');
  });
});
