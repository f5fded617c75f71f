/** Requirements of some providers for the device flow beyond RFC 8628: an identifier, and polls with or without the scopes. */

import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Device } from '../backend.ts';
import type { OidcShape } from './oidc-shape.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Form = Readonly<Record<string, string | undefined>>;

export type DeviceDemands = Pick<OidcShape, 'deviceId' | 'pollsWithScope'>;

/** @returns why a request for a code is refused. */
export function codeRefusal(form: Form, { deviceId }: DeviceDemands): string | undefined {
  const isKnown = !deviceId || UUID.test(form['device_id'] ?? '');
  return isKnown ? undefined : 'device_id is required';
}

/** @returns why a request for tokens is refused. */
export function pollRefusal(form: Form, { pollsWithScope }: DeviceDemands): string | undefined {
  const isPoll = /device_code$/.test(form['grant_type'] ?? '');
  const hasScope = form['scope'] !== undefined;
  if (!isPoll || pollsWithScope === undefined || pollsWithScope === hasScope) return undefined;
  return 'scope is not as it must be';
}

export function deviceOf(form: Form): Device {
  return { id: form['device_id'], name: form['display_name'] };
}

/** @param devices - receives each device that asked for a code. */
export function deviceDemands(demands: DeviceDemands, devices: Device[]) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const form = (ctx.oidc?.body ?? {}) as Form;
    const isCode = ctx.path === '/device/auth';
    if (isCode) devices.push(deviceOf(form));
    const refusal = isCode ? codeRefusal(form, demands) : pollRefusal(form, demands);
    if (refusal === undefined) return;
    ctx.status = 400;
    ctx.body = { error: 'invalid_request', error_description: refusal };
  };
}
