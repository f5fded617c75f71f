/** The commands of `nmp auth` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'auth',
    method: 'discovery',
    summary: 'Show how the platform authenticates its users',
    http: 'GET',
    path: '/apis/auth/discovery',
    parameters: {},
    response: 'object',
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {};
