/** The platform that a stored login belongs to. */

import { DEFAULT_BASE_URL } from '../base-url.ts';
import type { StoredContext } from '../runtime/config-store.ts';

/** The short form of the file names no cluster: its login belongs to the default platform. */
export function platformOfLogin({ cluster }: StoredContext): string {
  return cluster?.baseUrl ?? DEFAULT_BASE_URL;
}

/** Whether a context may be used at this base URL: its tokens go to no other origin. */
export function isLoginFor(context: StoredContext, baseUrl: string): boolean {
  return new URL(platformOfLogin(context)).origin === new URL(baseUrl).origin;
}
