/** Checks that the token has the scopes to read and write. */

import { bareScope } from '../../auth/login/granted-scopes.ts';
import { type Check, ok, warning } from '../check.ts';

export const scopes: Check = {
  id: 'scopes',
  needs: ['login'],
  async run(diagnosis) {
    const granted = (await diagnosis.tokens())?.scopes ?? [];
    const own = granted.map(bareScope).filter((scope) => scope.includes(':'));
    if (own.length === 0) return ok('the token has no platform scopes, so only roles apply');
    const missing = ['platform:read', 'platform:write'].filter((scope) => !own.includes(scope));
    if (missing.length === 0) return ok(own.join(' '));
    const command = `nmp auth login --scope "${[...own, ...missing].join(' ')}"`;
    return warning(`${own.join(' ')}; missing ${missing.join(' and ')}`, command);
  },
};
