/** The parts of the device flow that oidc-provider lacks: `interval` and `slow_down` (RFC 8628, sections 3.2 and 3.5). */

import type { KoaContextWithOIDC } from 'oidc-provider';

/** Seconds by which each `slow_down` extends the interval (section 3.5). */
const SLOWER = 5;

/** @param interval - seconds between two polls. */
export function pollingManners(interval: number) {
  const polls = new Map<string, { readonly at: number; readonly interval: number }>();
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const body = ctx.body as Record<string, unknown> | undefined;
    if (ctx.path === '/device/auth' && ctx.status === 200 && body) body['interval'] = interval;
    if (ctx.path !== '/token' || body?.['error'] !== 'authorization_pending') return;
    const code = String(ctx.oidc?.params?.['device_code']);
    const at = Date.now();
    const last = polls.get(code);
    // A quarter of leeway for timers that fire early.
    const early = last !== undefined && at - last.at < last.interval * 750;
    if (early) body['error'] = 'slow_down';
    polls.set(code, { at, interval: (last?.interval ?? interval) + (early ? SLOWER : 0) });
  };
}
