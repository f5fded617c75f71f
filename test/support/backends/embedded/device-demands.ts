/** What some providers want of the device flow beyond RFC 8628: an identifier, and polls with or without the scopes. */

import type { KoaContextWithOIDC } from 'oidc-provider';
import type { OidcShape } from './oidc-shape.ts';

export interface Device {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param devices - gets each device that asked. */
export function deviceDemands({ deviceId, pollsWithScope }: OidcShape, devices: Device[]) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const form = (ctx.oidc?.body ?? {}) as Record<string, string | undefined>;
    if (ctx.path === '/device/auth') {
      devices.push({ id: form['device_id'], name: form['display_name'] });
      if (deviceId && !UUID.test(form['device_id'] ?? '')) refuse(ctx, 'device_id is required');
    }
    const isPoll = /device_code$/.test(form['grant_type'] ?? '');
    if (
      isPoll &&
      pollsWithScope !== undefined &&
      pollsWithScope !== (form['scope'] !== undefined)
    ) {
      refuse(ctx, 'scope is not as it must be');
    }
  };
}

function refuse(ctx: KoaContextWithOIDC, error_description: string): void {
  ctx.status = 400;
  ctx.body = { error: 'invalid_request', error_description };
}
