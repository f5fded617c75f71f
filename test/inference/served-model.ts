/** A client of the embedded platform with a model server behind a registered provider. */

import { afterAll, beforeAll, expect } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type ModelServer, startModelServer } from '../support/backends/model-server.ts';
import { untilHolds } from '../support/waits/until.ts';

export const MODEL = 'default/tiny';

export interface Served {
  readonly backend: EmbeddedBackend;
  readonly models: ModelServer;
  readonly client: NeMoPlatform;
}

/** Started before the tests of a file, stopped after them. */
export function servedModel(): Served {
  const served = {} as { -readonly [Name in keyof Served]: Served[Name] };
  beforeAll(async () => {
    served.backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
    served.models = await startModelServer();
    const { access_token: accessToken } = await served.backend.signIn(served.backend.admin);
    served.client = new NeMoPlatform({ baseUrl: served.backend.baseUrl, accessToken });
    await served.client.request({
      method: 'POST',
      path: '/apis/models/v2/workspaces/{workspace}/providers',
      body: { name: 'local', host_url: served.models.url },
    });
    await untilHolds(async () =>
      expect((await served.client.inference.models.list()).data).toHaveLength(1),
    );
  });
  afterAll(async () => {
    await served.backend.stop();
    await served.models.stop();
  });
  return served;
}

export function chat(content: string) {
  return { model: MODEL, messages: [{ role: 'user' as const, content }] };
}

/** The text of all chunks. */
export async function textOf(
  stream: AsyncIterable<{ choices: { delta: { content?: string | null | undefined } }[] }>,
  pieces: string[] = [],
): Promise<string> {
  for await (const chunk of stream) pieces.push(chunk.choices[0]?.delta.content ?? '');
  return pieces.join('');
}
