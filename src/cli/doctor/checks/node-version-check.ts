/** Checks that Node is new enough. */

import { type Check, failed, ok } from '../check.ts';

/** The minimum version in `engines` of the package. */
const MIN_VERSION = [20, 19] as const;

export const nodeVersion: Check = {
  id: 'node-version',
  run({ cli }) {
    const { userAgent } = cli.io.runtime;
    const [, major = '0', minor = '0'] = /^node\/(\d+)\.(\d+)/.exec(userAgent) ?? [];
    const isOld = Number(major) - MIN_VERSION[0] || Number(minor) - MIN_VERSION[1];
    if (!userAgent.startsWith('node/') || isOld >= 0) return ok(userAgent.replace('/', ' '));
    return failed(`${userAgent.replace('/', ' ')} is older than ${MIN_VERSION.join('.')}`);
  },
};
