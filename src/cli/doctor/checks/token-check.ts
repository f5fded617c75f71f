/** Whether the token was made by the platform's provider and for this platform. */

import { loginCommand } from '../../../login/login-errors.ts';
import { sanitizeText } from '../../../text/sanitize-text.ts';
import { type Check, failed, ok } from '../check.ts';

/** Entra issues v1 tokens in this name while its endpoints are those of v2. */
const ENTRA_V1 = /^https:\/\/sts\.windows\.net\/([^/]+)\/$/;

export const token: Check = {
  id: 'token',
  needs: ['discovery', 'login'],
  async run(diagnosis) {
    const { provider } = await diagnosis.platform();
    const { name } = await diagnosis.selected();
    const { iss, aud } = await diagnosis.claims();
    if (provider === undefined || typeof iss !== 'string') return ok('nothing to compare');
    const tenant = ENTRA_V1.exec(iss)?.[1];
    const isKnown = iss === provider.issuer || (tenant && provider.issuer.includes(tenant));
    if (!isKnown) {
      return failed(
        `it was issued by ${sanitizeText(iss)}, the platform trusts ${provider.issuer}`,
        loginCommand(name),
      );
    }
    const audiences = [aud].flat().map((each) => sanitizeText(each));
    const shown = audiences.filter((each) => each !== '').join(', ');
    return ok(`issued by the platform's provider${shown === '' ? '' : ` for ${shown}`}`);
  },
};
