/** The checks of `nmp doctor`, ordered so that an earlier problem explains the later ones. */

import type { Check } from './check.ts';
import { api } from './checks/api-check.ts';
import { clock } from './checks/clock-check.ts';
import { configFile } from './checks/config-file-check.ts';
import { configPermissions } from './checks/config-permissions-check.ts';
import { configWrite } from './checks/config-write-check.ts';
import { discovery } from './checks/discovery-check.ts';
import { encryption } from './checks/encryption-check.ts';
import { environment } from './checks/environment-check.ts';
import { lock } from './checks/lock-check.ts';
import { login } from './checks/login-check.ts';
import { network } from './checks/network-check.ts';
import { nodeVersion } from './checks/node-version-check.ts';
import { provider } from './checks/provider-check.ts';
import { scopes } from './checks/scopes-check.ts';
import { token } from './checks/token-check.ts';

export const CHECKS: readonly Check[] = [
  nodeVersion,
  environment,
  configFile,
  configPermissions,
  configWrite,
  lock,
  network,
  encryption,
  discovery,
  clock,
  provider,
  login,
  token,
  scopes,
  api,
];
