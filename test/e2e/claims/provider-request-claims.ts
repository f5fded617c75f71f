/** Claims about what the gateway does to the requests that it passes on to a provider. */

import { expect } from 'vitest';
import type { NeMoPlatform } from '../../../src/index.node.ts';
import { type LoopbackServer, sendJson, serve } from '../../support/http/loopback-server.ts';
import { type Claim, type ClaimTools, FIELDS } from './claim.ts';

type Fields = Omit<Parameters<NeMoPlatform['inference']['providers']['create']>[0], 'name'>;

const CHAT = 'v1/chat/completions';
const except = { embedded: 'It passes requests on as they are.' } as const;

function modelServer(models: readonly string[]): Promise<LoopbackServer> {
  return serve(({ url }, response) => {
    if (url === '/v1/models') {
      return sendJson(response, 200, { data: models.map((id) => ({ id })) });
    }
    sendJson(response, 200, { id: 'c1', object: 'chat.completion', choices: [] });
  });
}

interface Passed {
  /** Of the model server; the request is for the first. Default: two. */
  readonly models?: readonly string[];
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Models that the provider serves at last: it may be ready before. */
  readonly serves?: readonly string[];
}

/** What arrives of a request to a provider with these fields. */
async function passedOn(
  { admin, name, platform }: ClaimTools,
  fields: Omit<Fields, 'host_url'>,
  { models = ['a', 'b'], body = {}, headers = {}, serves }: Passed = {},
) {
  const server = await modelServer(models);
  const { providers, gateway } = admin.inference;
  const provider = name('provider');
  await providers.create({ name: provider, host_url: `${server.url}/v1`, ...fields });
  try {
    if (platform === '0.3.0') await providers.updateStatus(provider, { status: 'READY' });
    await providers.wait(provider, { timeout: 60_000 });
    const served = async () => {
      const { served_models = [] } = await providers.retrieve(provider);
      return served_models?.map((each) => each.served_model_name).sort();
    };
    if (serves !== undefined) await expect.poll(served, { timeout: 60_000 }).toEqual(serves);
    const request = { model: models[0], messages: [{ role: 'user', content: 'hi' }], ...body };
    await gateway.provider.post(provider, CHAT, request, { headers });
    const { headers: arrived, body: sent } = server.received.at(-1)!;
    return { headers: arrived, body: JSON.parse(sent.toString()) as object };
  } finally {
    await providers.delete(provider);
  }
}

async function withKey({ admin, name }: ClaimTools): Promise<string> {
  const secret = name('key');
  await admin.secrets.create({ name: secret, value: 'sk-of-the-claim' });
  return secret;
}

export const providerRequestClaims: readonly Claim[] = [
  {
    where: FIELDS,
    says: 'Fields that are added to the body of each request unless it has them.',
    except,
    async check(tools) {
      const fields = { default_extra_body: { seed: 1, n: 1 } };
      const { body } = await passedOn(tools, fields, { body: { seed: 2 } });
      expect(body).toMatchObject({ seed: 2, n: 1 });
    },
  },
  {
    where: FIELDS,
    says: 'Headers that are added to each request unless it has them.',
    except,
    async check(tools) {
      const fields = { default_extra_headers: { 'x-one': '1', 'x-two': '1' } };
      const { headers } = await passedOn(tools, fields, { headers: { 'x-one': '2' } });
      expect(headers).toMatchObject({ 'x-one': '2', 'x-two': '1' });
    },
  },
  {
    where: FIELDS,
    says: 'Fields that each request gets, whatever it contains.',
    except,
    async check(tools) {
      const fields = { required_extra_body: { seed: 1 } };
      expect((await passedOn(tools, fields, { body: { seed: 2 } })).body).toMatchObject({
        seed: 1,
      });
    },
  },
  {
    where: FIELDS,
    says: 'Headers that each request gets, whatever it contains.',
    except,
    async check(tools) {
      const fields = { required_extra_headers: { 'x-one': '1' } };
      const { headers } = await passedOn(tools, fields, { headers: { 'x-one': '2' } });
      expect(headers).toMatchObject({ 'x-one': '1' });
    },
  },
  {
    where: FIELDS,
    says: 'Header that carries the API key, and its form, as in `X-API-Key: {{ auth_secret }}`. Default: `Authorization: Bearer {{ auth_secret }}`.',
    except,
    async check(tools) {
      const api_key_secret_name = await withKey(tools);
      const usual = await passedOn(tools, { api_key_secret_name });
      expect(usual.headers).toMatchObject({ authorization: 'Bearer sk-of-the-claim' });
      const auth_header_format = 'X-API-Key: {{ auth_secret }}';
      const own = await passedOn(tools, { api_key_secret_name, auth_header_format });
      expect(own.headers).toMatchObject({ 'x-api-key': 'sk-of-the-claim' });
      expect(own.headers).not.toHaveProperty('authorization');
    },
  },
  {
    where: FIELDS,
    says: "Models of the server that become models of the platform; all if it is left out. The provider's own route passes on requests for the others too.",
    except: { ...except, '0.3.0': 'Its models controller cannot start, so no model is served.' },
    async check(tools) {
      // A name that another provider has served stays with that provider for a while.
      const models = [tools.name('first'), tools.name('second')] as const;
      const fields = { enabled_models: [models[1]] };
      const { body } = await passedOn(tools, fields, { models, serves: [models[1]] });
      expect(body).toMatchObject({ model: models[0] });
      const others = [tools.name('a'), tools.name('b')];
      await passedOn(tools, {}, { models: others, serves: others });
    },
  },
];
