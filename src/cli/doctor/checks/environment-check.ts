/** Shows which variables of the platform are set, and warns when both generations of its CLI would read different values. */

import { variableNames } from '../../../runtime/variables.ts';
import { type Check, ok, warning } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** Without those that only change the output. */
const VARIABLES = [
  'NMP_CONFIG_FILE',
  'NMP_CURRENT_CONTEXT',
  'NMP_BASE_URL',
  'NMP_ACCESS_TOKEN',
  'NMP_WORKSPACE',
  'NMP_WORKLOAD_IDENTITY_TOKEN_FILE',
  'NMP_OIDC_USERNAME',
  'NMP_OIDC_PASSWORD',
  'NMP_ALLOW_INSECURE_HTTP',
  'NMP_CLIENT_SSL_CERT_FILE',
];

export const environment: Check = {
  id: 'environment',
  run(diagnosis) {
    const differing = VARIABLES.filter((name) => isAmbiguous(diagnosis, name));
    if (differing.length > 0) {
      const pairs = differing.map((name) => {
        const [used, ignored] = variableNames(name);
        return `${used} is used, ${ignored} is set to another value`;
      });
      return warning(pairs.join('; '));
    }
    const set = VARIABLES.filter((name) => diagnosis.env(name) !== undefined);
    if (set.length === 0) return ok('no variable of the platform is set');
    return ok(`${set.map((name) => diagnosis.nameOf(name)).join(', ')} set`);
  },
};

function isAmbiguous(diagnosis: Diagnosis, name: string): boolean {
  const [, second = ''] = variableNames(name);
  const ignored = diagnosis.env(second);
  return ignored !== undefined && ignored !== diagnosis.env(name);
}
