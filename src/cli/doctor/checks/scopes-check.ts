/** Whether the token may read and write. */

import { bareScope } from '../../auth/granted-scopes.ts';
import { type Check, ok, warning } from '../check.ts';

export const scopes: Check = {
  id: 'scopes',
  needs: ['login'],
  async run(diagnosis) {
    const granted = (await diagnosis.tokens())?.scopes ?? [];
    const own = granted.map(bareScope).filter((scope) => scope.includes(':'));
    if (own.length === 0) return ok('the token names none, so only roles count');
    const missing = ['platform:read', 'platform:write'].filter((scope) => !own.includes(scope));
    if (missing.length === 0) return ok(own.join(' '));
    const command = `nmp auth login --scope "${[...own, ...missing].join(' ')}"`;
    return warning(`${own.join(' ')}; without ${missing.join(' and ')}`, command);
  },
};
