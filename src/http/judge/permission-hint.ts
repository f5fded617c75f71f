/** Tells the two causes of a 403 apart: the scope of the token, or the role of its owner. Pure: no I/O. */

import { REMEDIES } from '../../errors.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import type { Explanation } from '../authorizer.ts';
import type { DeniedRequest } from './explain-refusal.ts';
import { fillRemedy } from './fill-remedy.ts';

/**
 * Each endpoint accepts the scope of its area or the platform's own; workspaces and projects the latter only.
 *
 * | path                       | area             |
 * | -------------------------- | ---------------- |
 * | `/apis/auditor/`           | audit            |
 * | `/apis/inference-gateway/` | inference        |
 * | `/apis/<area>/`            | the other areas  |
 */
export const SCOPE_AREAS: Readonly<Record<string, string>> = {
  auditor: 'audit',
  auth: 'auth',
  'data-designer': 'data-designer',
  files: 'files',
  guardrails: 'guardrails',
  'inference-gateway': 'inference',
  jobs: 'jobs',
  models: 'models',
  'safe-synthesizer': 'safe-synthesizer',
  secrets: 'secrets',
};

/**
 * | scopes of the token                        | cause |
 * | ------------------------------------------ | ----- |
 * | unknown (opaque token)                     | either |
 * | none with a `:`                            | role: the platform then checks no scope |
 * | one that the endpoint accepts              | role |
 * | others                                     | scope |
 *
 * @param scopes - of the token that was sent, with or without the cluster's prefix; undefined when unknown.
 */
export function permissionHint(
  { method, path, workspace }: DeniedRequest,
  scopes: readonly string[] | undefined,
): Explanation {
  if (scopes === undefined) {
    return {
      explanation: 'The scope of your token or your role does not allow it.',
      remedy: REMEDIES.showLogin,
    };
  }
  const own = scopes.map(withoutPrefix).filter((scope) => SCOPE.test(scope));
  const accepted = acceptedScopes(method, path);
  if (own.length === 0 || own.some((scope) => accepted.includes(scope)))
    return roleMissing(workspace);
  return {
    explanation: `Your token has the ${plural(own)} ${own.join(', ')}; this call needs ${accepted.join(' or ')}.`,
    remedy: REMEDIES.logInForScopes([...own, accepted[0]!]),
  };
}

function acceptedScopes(method: string, path: string): readonly string[] {
  const right = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  const service = /\/apis\/([^/]+)\//.exec(path)?.[1] ?? '';
  const area = Object.hasOwn(SCOPE_AREAS, service) ? SCOPE_AREAS[service] : undefined;
  return area === undefined ? [`platform:${right}`] : [`${area}:${right}`, `platform:${right}`];
}

function roleMissing(workspace: string | undefined): Explanation {
  if (workspace === undefined) {
    return {
      explanation: 'Your role on the platform does not allow it.',
      remedy: REMEDIES.showLogin,
    };
  }
  return {
    explanation: `Your role in workspace ${sanitizeText(workspace)} does not allow it. A role granted just now takes up to 30 s to work.`,
    remedy: fillRemedy(REMEDIES.listMembers, workspace),
  };
}

// The form of the platform's scopes. Other values of a token are neither shown nor put into a command.
const SCOPE = /^[\w.-]+:[\w.-]+$/;

// Entra writes `api://<client id>/platform:read`.
function withoutPrefix(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}

function plural(scopes: readonly string[]): string {
  return scopes.length === 1 ? 'scope' : 'scopes';
}
