/** Whether the platform answers and says how people log in. */

import { type Check, ok } from '../check.ts';

export const discovery: Check = {
  id: 'discovery',
  needs: ['config-file', 'network'],
  async run(diagnosis) {
    const { baseUrl } = await diagnosis.selected();
    const { authEnabled, provider } = await diagnosis.platform();
    if (!authEnabled) return ok(`${baseUrl} answers; authentication is off`);
    if (provider === undefined) return ok(`${baseUrl} answers and takes unsigned tokens`);
    return ok(`${baseUrl} answers; its identity provider is ${provider.issuer}`);
  },
};
