/** A second real platform server on the same provider, whose public client has the demands of the later generation. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend, DemandingPlatform } from '../backend.ts';
import { startDemandingEndpoints } from './demanding-endpoints.ts';
import { CLIENT_ID } from './keycloak-admin.ts';
import { type PlatformServerOptions, startPlatformServer } from './platform-server.ts';
import { freePort } from './server-process.ts';

const DISPLAY_NAME = 'A cluster with demands';

/**
 * @param options - of the first server.
 * @param endpoints - base URL of the provider's endpoints.
 */
export async function startDemandingPlatform(
  options: Omit<PlatformServerOptions, 'port'>,
  endpoints: string,
): Promise<DemandingPlatform & Pick<Backend, 'stop'>> {
  const folder = join(options.folder, 'demanding');
  mkdirSync(folder);
  const port = await freePort();
  const demanding = await startDemandingEndpoints(endpoints);
  const platform = await startPlatformServer({
    ...options,
    folder,
    port,
    // Of ID tokens.
    audience: CLIENT_ID,
    publicClient: {
      device_authorization_endpoint: demanding.deviceAuthorizationEndpoint,
      token_endpoint: demanding.tokenEndpoint,
      device_authorization_requires_device_id: true,
      device_authorization_display_name: DISPLAY_NAME,
      device_token_request_includes_scope: false,
      bearer_token_source: 'id_token',
    },
  });
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    displayName: DISPLAY_NAME,
    devices: demanding.devices,
    async stop() {
      await platform.stop();
      await demanding.close();
    },
  };
}
