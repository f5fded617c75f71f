/** Where a token came from, for messages. */

import type { CredentialOrigin } from '../credentials/credential.ts';

/** As in `NMP_ACCESS_TOKEN` or `context "prod" of ~/.config/nmp/config.yaml`. */
export function placeOf(origin: CredentialOrigin): string {
  if (origin.context !== undefined)
    return `context ${JSON.stringify(origin.context)} of ${origin.path}`;
  if (origin.source === 'explicit token') return 'the option accessToken';
  return origin.variable ?? origin.path ?? origin.source;
}
