/** The checks of `nmp doctor`, in the order in which troubles explain one another. */

import type { Check } from './check.ts';
import { api } from './checks/api.ts';
import { clock } from './checks/clock.ts';
import { configFile } from './checks/config-file.ts';
import { configPermissions } from './checks/config-permissions.ts';
import { discovery } from './checks/discovery.ts';
import { lock } from './checks/lock.ts';
import { login } from './checks/login.ts';
import { network } from './checks/network.ts';
import { nodeVersion } from './checks/node-version.ts';
import { provider } from './checks/provider.ts';
import { scopes } from './checks/scopes.ts';
import { token } from './checks/token.ts';

export const CHECKS: readonly Check[] = [
  nodeVersion,
  configFile,
  configPermissions,
  lock,
  network,
  discovery,
  clock,
  provider,
  login,
  token,
  scopes,
  api,
];
