/** Checks that there is a login, and until when it is valid. */

import { loginCommand } from '../../../login/login-errors.ts';
import { freshnessOf } from '../../../token/expiry.ts';
import { isRenewable } from '../../auth/is-renewable.ts';
import { isoSeconds } from '../../output/iso-time.ts';
import { type Check, failed, ok, warning } from '../check.ts';

export const login: Check = {
  id: 'login',
  needs: ['config-file'],
  async run(diagnosis) {
    const { name, context } = await diagnosis.selected();
    const tokens = await diagnosis.tokens();
    if (tokens === undefined) return absent(diagnosis, name);
    const { runtime } = diagnosis.cli.io;
    const isExpired = freshnessOf(tokens, runtime.now()) === 'expired';
    const until = tokens.expiresAt === undefined ? '' : ` until ${isoSeconds(tokens.expiresAt)}`;
    if (diagnosis.env('NMP_ACCESS_TOKEN') !== undefined) {
      const variable = diagnosis.nameOf('NMP_ACCESS_TOKEN');
      const stored =
        context?.user?.token === undefined ? '' : ' and takes precedence over the stored login';
      if (isExpired) {
        return failed(`the token in ${variable} has expired`, `unset ${variable}`);
      }
      const summary = `${variable} is used${stored}${until}`;
      return stored === '' ? ok(summary) : warning(summary, `unset ${variable}`);
    }
    if (!isExpired) return ok(`context ${JSON.stringify(name)} is logged in${until}`);
    if (isRenewable(tokens)) return ok('the token has expired and can be refreshed');
    return failed("the token has expired and can't be refreshed", loginCommand(name));
  },
};

async function absent(diagnosis: Parameters<Check['run']>[0], name: string) {
  if (diagnosis.env('NMP_WORKLOAD_IDENTITY_TOKEN_FILE') !== undefined) {
    return ok('workload identity is used');
  }
  const platform = await diagnosis.platform().catch(() => undefined);
  if (platform?.authEnabled === false) return ok('not needed');
  return failed(`not logged in to context ${JSON.stringify(name)}`, loginCommand(name));
}
