/** Checks that the clocks of this machine and the platform agree: the platform validates tokens without leeway. */

import { type Check, failed, ok, warning } from '../check.ts';

/** Seconds. */
const WARNING_SKEW = 30;
const FAILURE_SKEW = 60;
/** Milliseconds. */
const TIMEOUT = 10_000;

export const clock: Check = {
  id: 'clock',
  needs: ['discovery'],
  async run(diagnosis) {
    const { runtime, signal } = diagnosis.cli.io;
    const { baseUrl } = await diagnosis.selected();
    const response = await runtime.fetch(`${baseUrl}/apis/auth/discovery`, {
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), signal]),
    });
    await response.body?.cancel();
    const date = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(date)) return ok('the platform sends no time');
    const skew = Math.round((runtime.now() - date) / 1000);
    const summary = `this machine's clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} the platform's`;
    if (Math.abs(skew) > FAILURE_SKEW) return failed(summary, 'timedatectl set-ntp true');
    if (Math.abs(skew) > WARNING_SKEW) return warning(summary, 'timedatectl set-ntp true');
    return ok("matches the platform's clock");
  },
};
