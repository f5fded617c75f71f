/** Checks that the platform's identity provider issued the token for this platform. */

import { loginCommand } from '../../../login/login-errors.ts';
import { sanitizeText } from '../../../text/sanitize-text.ts';
import { type Check, failed, ok } from '../check.ts';

/** Issuer of Entra's v1 tokens, which it issues even for v2 endpoints. */
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
        `issued by ${sanitizeText(iss)}, but the platform trusts ${provider.issuer}`,
        loginCommand(name),
      );
    }
    const audiences = [aud].flat().map((each) => sanitizeText(each));
    const shown = audiences.filter((each) => each !== '').join(', ');
    return ok(`issued by the platform's provider${shown === '' ? '' : ` for ${shown}`}`);
  },
};
