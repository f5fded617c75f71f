/** What the root of every plugin has in common: it sends its calls through a client. */

import { Resource } from '../api/resource.ts';
import type { PlatformClient } from '../client.ts';
import { TRANSPORT } from '../http/transport-key.ts';

/** A plugin of the platform. Its calls use the login, the workspace and the options of the client. */
export abstract class Plugin extends Resource {
  /** @throws TypeError without a client */
  constructor(client: PlatformClient) {
    const transport = (client as Partial<PlatformClient> | undefined)?.[TRANSPORT];
    if (transport === undefined) throw new TypeError('A plugin takes a NeMoPlatform client.');
    super(transport);
  }
}
