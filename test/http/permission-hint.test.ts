/** What a 403 says about scopes and roles. */

import { describe, expect, test } from 'vitest';
import { permissionHint } from '../../src/http/judge/permission-hint.ts';
import type { HttpMethod } from '../../src/http/request-options.ts';

const WORKSPACES = '/apis/entities/v2/workspaces';
const SECRETS = '/apis/secrets/v2/workspaces/ml/secrets';

describe('a 403 because of a missing scope', () => {
  test.each<[HttpMethod, string, string[], string, string]>([
    ['POST', WORKSPACES, ['platform:read'], 'platform:write', 'platform:read platform:write'],
    ['GET', WORKSPACES, ['secrets:read'], 'platform:read', 'secrets:read platform:read'],
    ['GET', WORKSPACES, ['entities:read'], 'platform:read', 'entities:read platform:read'],
    [
      'POST',
      SECRETS,
      ['platform:read'],
      'secrets:write or platform:write',
      'platform:read secrets:write',
    ],
    [
      'DELETE',
      SECRETS,
      ['secrets:read'],
      'secrets:write or platform:write',
      'secrets:read secrets:write',
    ],
    [
      'HEAD',
      '/apis/files/v2/x',
      ['jobs:read'],
      'files:read or platform:read',
      'jobs:read files:read',
    ],
    [
      'POST',
      '/apis/auditor/v2/x',
      ['audit:read'],
      'audit:write or platform:write',
      'audit:read audit:write',
    ],
    [
      'POST',
      '/apis/inference-gateway/v2/x',
      ['platform:read'],
      'inference:write or platform:write',
      'platform:read inference:write',
    ],
    ['GET', '/apis/constructor/v2/x', ['jobs:read'], 'platform:read', 'jobs:read platform:read'],
    ['POST', `/prefix${WORKSPACES}`, ['jobs:read'], 'platform:write', 'jobs:read platform:write'],
    [
      'POST',
      WORKSPACES,
      ['openid', 'api://0a1b/platform:read', 'offline_access'],
      'platform:write',
      'platform:read platform:write',
    ],
  ])('%s %s with %j needs %s', (method, path, scopes, needed, login) => {
    const { explanation, remedy } = permissionHint({ method, path, workspace: undefined }, scopes);
    expect(explanation).toMatch(/^Your token has the scopes? /);
    expect(explanation).toContain(`; this call needs ${needed}.`);
    expect(remedy).toBe(`nmp auth login --scope "${login}"`);
  });

  test('matches the text of the manual', () => {
    const request = { method: 'POST', path: WORKSPACES, workspace: undefined } as const;
    expect(permissionHint(request, ['platform:read'])).toEqual({
      explanation: 'Your token has the scope platform:read; this call needs platform:write.',
      remedy: 'nmp auth login --scope "platform:read platform:write"',
    });
  });

  test('never puts an unchecked scope of a token into a command', () => {
    const request = { method: 'POST', path: WORKSPACES, workspace: undefined } as const;
    const hostile = ['platform:read', 'x:$(touch)', 'x:"', 'x:\u001b[31m'];
    expect(permissionHint(request, hostile)).toEqual(permissionHint(request, ['platform:read']));
  });
});

describe('a 403 because of a missing role', () => {
  test.each([
    ['platform:write'],
    ['secrets:write'],
    ['api://0a1b/secrets:write'],
    ['openid'],
    [''],
  ])('with the scope %j', (scope) => {
    const request = { method: 'POST', path: SECRETS, workspace: 'ml' } as const;
    expect(permissionHint(request, [scope])).toEqual({
      explanation:
        'Your role in workspace ml does not allow it. A role granted just now takes up to 30 s to work.',
      remedy: 'nmp workspaces members list --workspace ml',
    });
  });

  test('on the platform itself', () => {
    const request = { method: 'POST', path: WORKSPACES, workspace: undefined } as const;
    expect(permissionHint(request, ['platform:write']).explanation).toBe(
      'Your role on the platform does not allow it.',
    );
  });
});

test('names both causes for an opaque token', () => {
  const request = { method: 'GET', path: SECRETS, workspace: 'ml' } as const;
  expect(permissionHint(request, undefined).explanation).toBe(
    'The scope of your token or your role does not allow it.',
  );
});
