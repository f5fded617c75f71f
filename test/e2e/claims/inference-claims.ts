/** Claims about providers, deployments, models and the inference gateway, with a model server on loopback. */

import { expect } from 'vitest';
import { type ModelServer, startModelServer } from '../../support/backends/model-server.ts';
import { ABSENT, type Claim, type ClaimTools, OPERATIONS, statusOf } from './claim.ts';

const CHAT = 'v1/chat/completions';
const messages = [{ role: 'user' as const, content: 'hi' }];
const NO_CONTROLLER = 'Its models controller cannot start, so no provider becomes ready by itself.';

/** A provider that the gateway routes to. */
async function withProvider(
  tools: ClaimTools,
  work: (provider: string, models: ModelServer) => Promise<void>,
): Promise<void> {
  const { admin, name, platform } = tools;
  const models = await startModelServer();
  const provider = name('provider');
  try {
    await admin.inference.providers.create({ name: provider, host_url: models.url });
    if (platform === '0.3.0') {
      await admin.inference.providers.updateStatus(provider, { status: 'READY' });
    }
    await admin.inference.providers.wait(provider, { timeout: 60_000 });
    await work(provider, models);
  } finally {
    await admin.inference.providers.delete(provider);
    await models.stop();
  }
}

const passes = ['model', 'openai', 'provider'] as const;

export const inferenceClaims: readonly Claim[] = [
  {
    where: OPERATIONS,
    says: 'Replaces a provider, or creates it.',
    except: { embedded: ABSENT },
    async check({ admin, name }) {
      const { providers } = admin.inference;
      const provider = name('provider');
      const host_url = 'http://127.0.0.1:9/v1';
      await providers.update(provider, { host_url, description: 'first' });
      expect(await providers.retrieve(provider)).toMatchObject({ description: 'first' });
      await providers.update(provider, { host_url });
      expect((await providers.retrieve(provider)).description ?? null).toBeNull();
      await providers.delete(provider);
    },
  },
  {
    where: OPERATIONS,
    says: 'Fulfilled when the gateway can call the provider; NotFoundError until then.',
    async check(tools) {
      const { ready } = tools.admin.inference.gateway.provider;
      const { provider: route } = tools.admin.inference.gateway;
      expect(await statusOf(route.ready(tools.name('unknown')))).toBe(404);
      await withProvider(tools, async (provider) => {
        expect(await statusOf(ready.call(route, provider))).toBe(200);
      });
    },
  },
  {
    where: OPERATIONS,
    says: 'Returns one model that the gateway serves by its name, which may be `workspace/name`.',
    except: { '0.3.0': NO_CONTROLLER },
    async check(tools) {
      const { admin, workspace } = tools;
      await withProvider(tools, async () => {
        const id = `${workspace}/tiny`;
        await expect
          .poll(() => statusOf(admin.inference.models.get(id)), { timeout: 60_000, interval: 500 })
          .toBe(200);
        expect(await admin.inference.models.get(id)).toMatchObject({ id });
      });
    },
  },
  {
    where: OPERATIONS,
    says: 'All models that the gateway serves, in one response.',
    except: { '0.3.0': NO_CONTROLLER },
    async check(tools) {
      const { admin, workspace } = tools;
      await withProvider(tools, async () => {
        const ids = async () => (await admin.inference.models.list()).data.map(({ id }) => id);
        await expect.poll(ids, { timeout: 60_000, interval: 500 }).toContain(`${workspace}/tiny`);
      });
    },
  },
  ...passes.map(
    (route): Claim => ({
      where: OPERATIONS,
      says: {
        model:
          'Passes a POST request on to the provider of a model. For a stream, call `.asResponse()` and read the body.',
        openai:
          'Passes a POST request on to a model, in the form of the OpenAI API. For a stream, call `.asResponse()` and read the body.',
        provider:
          'Passes a POST request on to a provider. For a stream, call `.asResponse()` and read the body.',
      }[route],
      ...(route !== 'provider' && { except: { '0.3.0': NO_CONTROLLER } }),
      async check(tools) {
        const { workspace } = tools;
        const { gateway } = tools.admin.inference;
        await withProvider(tools, async (provider, models) => {
          const send = (body: object) =>
            ({
              model: () => gateway.model.post('tiny', CHAT, { model: 'tiny', ...body }),
              openai: () => gateway.openai.post(CHAT, { model: `${workspace}/tiny`, ...body }),
              provider: () => gateway.provider.post(provider, CHAT, { model: 'tiny', ...body }),
            })[route]();
          await expect
            .poll(() => statusOf(send({ messages })), { timeout: 60_000, interval: 500 })
            .toBe(200);
          expect(models.requests.at(-1)).toMatchObject({ messages });
          const response = await send({ messages, stream: true }).asResponse();
          expect(await response.text()).toMatch(/^data: .*\n\n[\s\S]*data: \[DONE\]/);
        });
      },
    }),
  ),
  {
    where: OPERATIONS,
    says: 'Checks messages against the rails of a guardrail configuration.',
    async check({ admin, name, workspace }) {
      const config = name('guard');
      await admin.guardrail.configs.create({ name: config, data: { models: [], rails: {} } });
      const call = (config_id: string) =>
        admin.guardrail.check({
          model: `${workspace}/tiny`,
          messages,
          guardrails: { config_id: `${workspace}/${config_id}` },
        });
      expect(await call(config)).toMatchObject({ status: 'success' });
    },
  },
];
