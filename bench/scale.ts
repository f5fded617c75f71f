/** Whether a request costs the same with many clients, with many contexts, and per byte of a large body. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPackage } from './built.ts';
import { configText } from './config-text.ts';
import { PATH } from './request-clients.ts';
import { cpuOf, type Figures, rounds } from './rounds.ts';
import { benchToken } from './token.ts';

const CLIENTS = 10_000;
const CONTEXTS = 500;
const ROUNDS = 5;
const REQUESTS = 500;
const LARGE_REQUESTS = 50;

/** Microseconds of CPU per request. */
export interface Scale {
  readonly clients: Figures;
  readonly bodies: Figures;
}

/** @param home - an empty folder. */
export async function measureScale(baseUrl: string, home: string): Promise<Scale> {
  const { NeMoPlatform } = await builtPackage();
  const accessToken = benchToken();
  const clients = Array.from({ length: CLIENTS }, () => new NeMoPlatform({ baseUrl, accessToken }));
  let turn = 0;
  const withContexts = (count: number) => {
    const path = join(home, `${count}.yaml`);
    writeFileSync(path, configText(baseUrl, count), { mode: 0o600 });
    process.env['NMP_CONFIG_FILE'] = path;
    return new NeMoPlatform({ context: `context-${count - 1}` });
  };
  const one = withContexts(1);
  await one.workspaces.retrieve('default');
  const many = withContexts(CONTEXTS);
  await many.workspaces.retrieve('default');
  const { fetch } = globalThis;
  const large = baseUrl + PATH.replace('default', 'large');
  const retrieve = (client: InstanceType<typeof NeMoPlatform>) => () =>
    client.workspaces.retrieve('default');
  const alone = await rounds(
    {
      'one client': retrieve(clients[0]!),
      [`the first request of ${CLIENTS} clients`]: () =>
        clients[turn++ % CLIENTS]!.workspaces.retrieve('default'),
      'a config file of one context': retrieve(one),
      [`a config file of ${CONTEXTS} contexts`]: retrieve(many),
    },
    ROUNDS,
    (request) => cpuOf(request, 1, REQUESTS),
  );
  const bodies = await rounds(
    {
      'raw fetch': async () => (await fetch(large)).json(),
      'nemo-platform': () => clients[0]!.workspaces.retrieve('large'),
    },
    ROUNDS,
    (request) => cpuOf(request, 1, LARGE_REQUESTS),
  );
  return { clients: alone, bodies };
}
