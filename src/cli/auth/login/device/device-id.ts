/**
 * The random identifier of this installation, for providers that require one in the device flow. It is stored
 * in the file of the platform's own CLI, so that the provider sees both as one device.
 */

import { randomUUID } from 'node:crypto';
import { closeSync, fchmodSync, fstatSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { checkAbsolute, homeFolder } from '../../../../config-file/home-folder.ts';
import { AuthError, systemCode } from '../../../../errors.ts';
import { SupersededError, writeAtomically } from '../../../../file-system/atomic-write.ts';
import { nodeFileSystem } from '../../../../file-system/file-system.ts';
import { checkPath, foreignOwner, isRoot } from '../../../../file-system/ownership.ts';
import { UnsafeFileError } from '../../../../file-system/unsafe-file-error.ts';
import { openExisting } from '../../../../lock/lock-file.ts';
import type { DeviceRequest } from '../../../../oauth/grants/device-flow.ts';
import type { ProviderSettings } from '../../../../oauth/provider-settings.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { CliIO } from '../../../terminal/io.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** An identifier has 36 bytes; a larger file belongs to another program and is not replaced. */
const MAX_BYTES = 256;
const DISPLAY_NAME = 'NeMo Platform CLI';

/**
 * The identity of this installation as a device, for the provider. @throws AuthError when the identifier cannot
 * be kept.
 */
export async function deviceOf(io: CliIO, { device }: ProviderSettings): Promise<DeviceRequest> {
  const { requiresId, displayName } = device;
  if (!requiresId) return { displayName };
  return { deviceId: await deviceId(io.runtime), displayName: displayName ?? DISPLAY_NAME };
}

async function deviceId(runtime: Runtime): Promise<string> {
  const { env } = runtime;
  const state = env('XDG_STATE_HOME')?.replace(/^~(?=\/|$)/, () => homeFolder(env));
  const folder =
    state === undefined
      ? join(homeFolder(env), '.local', 'state')
      : checkAbsolute(state, 'XDG_STATE_HOME');
  const path = join(folder, 'nhx', 'oidc-device-id');
  try {
    checkPath(path);
    return kept(path) ?? (await created(path, runtime));
  } catch (error) {
    const problem =
      error instanceof UnsafeFileError ? error.message : (systemCode(error) ?? 'unknown error');
    throw new AuthError(`The identifier of this device cannot be kept in ${path} (${problem}).`, {
      code: 'auth_misconfigured',
      cause: error,
    });
  }
}

/**
 * Undefined when there is no valid one. Restricts the permissions of a file that other users could read.
 *
 * @throws UnsafeFileError, the system's error
 */
function kept(path: string): string | undefined {
  const fd = openExisting(path);
  if (fd === undefined) return undefined;
  try {
    const { size, uid } = fstatSync(fd);
    // Root neither sends a file of another user to the provider nor changes it.
    if (isRoot() && uid !== (foreignOwner(path)?.uid ?? 0)) {
      throw new UnsafeFileError(path, 'a file that the owner of its folder does not own');
    }
    if (size > MAX_BYTES) throw new UnsafeFileError(path, `larger than ${MAX_BYTES} bytes`);
    const bytes = Buffer.alloc(MAX_BYTES);
    const length = readSync(fd, bytes, 0, MAX_BYTES, 0);
    const text = bytes.toString('utf8', 0, length).trim().toLowerCase();
    if (!UUID.test(text)) return undefined;
    fchmodSync(fd, 0o600);
    return text;
  } finally {
    closeSync(fd);
  }
}

/** If several processes create it at once, the first one wins. A file without a valid identifier is replaced. */
async function created(path: string, { now, sleep }: Runtime): Promise<string> {
  const text = randomUUID();
  const isCurrent = async () => kept(path) === undefined;
  try {
    const parts = [Buffer.from(`${text}\n`)];
    await writeAtomically(path, parts, { fs: nodeFileSystem, now, sleep, isCurrent });
    return text;
  } catch (error) {
    if (!(error instanceof SupersededError)) throw error;
    return kept(path) ?? text;
  }
}
