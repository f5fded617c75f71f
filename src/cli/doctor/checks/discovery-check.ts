/** Checks that the platform responds and how users log in to it. */

import { REMEDIES } from '../../../errors.ts';
import { type Check, failed, ok } from '../check.ts';

export const discovery: Check = {
  id: 'discovery',
  needs: ['config-file', 'network'],
  async run(diagnosis) {
    const { baseUrl, isConfigured } = await diagnosis.selected();
    if (!isConfigured) return failed('no platform is configured', REMEDIES.firstLogin);
    const { authEnabled, provider } = await diagnosis.platform();
    if (!authEnabled) return ok(`${baseUrl} responds; authentication is off`);
    if (provider === undefined) return ok(`${baseUrl} responds and accepts unsigned tokens`);
    return ok(`${baseUrl} responds; its identity provider is ${provider.issuer}`);
  },
};
