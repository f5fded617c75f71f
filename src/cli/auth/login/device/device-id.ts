/**
 * The random identifier of this installation, for providers that want one in the device flow. It is in the file of the
 * platform's own CLI, so that both are one device to the provider.
 */

import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { homeFolder } from '../../../../config-file/home-folder.ts';
import { AuthError, systemCode } from '../../../../errors.ts';
import type { DeviceRequest } from '../../../../oauth/grants/device-flow.ts';
import type { ProviderSettings } from '../../../../oauth/provider-settings.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { CliIO } from '../../../terminal/io.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const DISPLAY_NAME = 'NeMo Platform CLI';

/** How this installation introduces itself to the provider. @throws AuthError when the identifier cannot be kept. */
export function deviceOf(io: CliIO, { device }: ProviderSettings): DeviceRequest {
  const { requiresId, displayName } = device;
  if (!requiresId) return { displayName };
  return { deviceId: deviceId(io.runtime), displayName: displayName ?? DISPLAY_NAME };
}

function deviceId({ env }: Runtime): string {
  const state = env('XDG_STATE_HOME')?.replace(/^~(?=\/|$)/, () => homeFolder(env));
  const path = join(state ?? join(homeFolder(env), '.local', 'state'), 'nhx', 'oidc-device-id');
  try {
    return kept(path) ?? created(path);
  } catch (error) {
    throw new AuthError(
      `The identifier of this device cannot be kept in ${path} (${systemCode(error) ?? 'unknown error'}).`,
      { code: 'auth_misconfigured', cause: error },
    );
  }
}

/** Undefined when there is no valid one. Closes a file that others could read. */
function kept(path: string): string | undefined {
  const text = readIfThere(path)?.trim().toLowerCase();
  if (text === undefined || !UUID.test(text)) return undefined;
  chmodSync(path, 0o600);
  return text;
}

/** Of several processes that create it at once the first one wins. A file without a valid identifier is replaced. */
function created(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const text = randomUUID();
  const whole = `${path}.${text}`;
  writeFileSync(whole, `${text}\n`, { flag: 'wx', mode: 0o600 });
  try {
    if (readIfThere(path) === undefined) linkSync(whole, path);
    else renameSync(whole, path);
    return text;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return kept(path) ?? text;
  } finally {
    rmSync(whole, { force: true });
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
