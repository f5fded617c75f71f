/** Whether this machine and the platform agree on the time: tokens are checked without leeway. */

import { type Check, failed, ok, warning } from '../check.ts';

/** Seconds. */
const NOTICED = 30;
const HARMFUL = 60;
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
    if (Number.isNaN(date)) return ok('the platform tells no time');
    const skew = Math.round((runtime.now() - date) / 1000);
    const words = `this clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} the platform's`;
    if (Math.abs(skew) > HARMFUL) return failed(words, 'timedatectl set-ntp true');
    if (Math.abs(skew) > NOTICED) return warning(words, 'timedatectl set-ntp true');
    return ok("agrees with the platform's");
  },
};
