/** Providers, virtual models, the gateway and guardrails, with a model server on loopback. */

import { untilHolds } from '../../support/waits/until.ts';
import { attempt, type StepTools } from './step-tools.ts';

/** The gateway learns of providers and models every few seconds. */
const LIMITS = { timeout: 30_000, interval: 500 };

const CHAT = 'v1/chat/completions';
const MESSAGES = [{ role: 'user' as const, content: 'hi' }];

export async function inferenceSteps(tools: StepTools): Promise<void> {
  const { client, name, workspace, models, makesProvidersReady } = tools;
  const { providers, virtualModels } = client.inference;
  const provider = name('provider');
  const host_url = models.url;
  await attempt(() => providers.create({ name: provider, host_url }));
  await attempt(() => providers.list({ page_size: 2 }));
  await attempt(() => providers.retrieve(provider));
  await attempt(() => providers.update(provider, { host_url, description: 'e' }));

  // Where a controller makes providers ready, it also makes a model and a virtual model of each served one.
  const model = makesProvidersReady ? 'tiny' : name('tiny');
  const entity = `${workspace}/${model}`;
  if (makesProvidersReady) await attempt(() => providers.wait(provider, LIMITS));
  const served_models = [{ model_entity_id: entity, served_model_name: 'tiny' }];
  await attempt(() => providers.updateStatus(provider, { status: 'READY', served_models }));
  if (!makesProvidersReady) {
    await attempt(() =>
      client.models.create({ name: model, model_providers: [`${workspace}/${provider}`] }),
    );
  }
  const virtual = makesProvidersReady ? name('virtual') : model;
  await attempt(() =>
    virtualModels.create({
      name: virtual,
      default_model_entity: entity,
      models: [{ model: entity }],
    }),
  );
  await attempt(() => virtualModels.list({ page_size: 2 }));
  await attempt(() => virtualModels.retrieve(virtual));
  await attempt(() => virtualModels.patch(virtual, { models: [{ model: entity }] }));

  await attempt(() => providers.wait(provider, LIMITS));
  await attempt(() =>
    untilHolds(
      async () => client.inference.gateway.openai.post(CHAT, { model: entity, messages: MESSAGES }),
      LIMITS,
    ),
  );
  await gateway(tools, provider, model);
  await guardrails(tools, entity);
  await attempt(() => virtualModels.delete(virtual));
  await attempt(() => providers.delete(provider));
}

async function gateway(tools: StepTools, provider: string, model: string): Promise<void> {
  const { client, workspace } = tools;
  const { gateway: routes, models } = client.inference;
  await attempt(() => routes.provider.ready(provider));
  await attempt(() => models.list());
  await attempt(() => models.get(`${workspace}/${model}`));
  const body = { model: `${workspace}/${model}`, messages: MESSAGES };
  const tiny = { model: 'tiny', messages: MESSAGES };
  await attempt(() => routes.openai.post(CHAT, body));
  await attempt(() => routes.openai.put(CHAT, body));
  await attempt(() => routes.openai.patch(CHAT, body));
  await attempt(() => routes.openai.get(CHAT));
  await attempt(() => routes.openai.delete(CHAT));
  for (const [route, named] of [
    [routes.model, model],
    [routes.provider, provider],
  ] as const) {
    await attempt(() => route.post(named, CHAT, tiny));
    await attempt(() => route.put(named, CHAT, tiny));
    await attempt(() => route.patch(named, CHAT, tiny));
    await attempt(() => route.get(named, 'v1/models'));
    await attempt(() => route.delete(named, 'v1/models'));
  }
}

async function guardrails({ client, name, workspace }: StepTools, model: string): Promise<void> {
  const { guardrail } = client;
  const config = name('guard');
  await attempt(() => guardrail.configs.create({ name: config, data: { models: [], rails: {} } }));
  await attempt(() => guardrail.configs.list({ page_size: 2 }));
  await attempt(() => guardrail.configs.retrieve(config));
  await attempt(() => guardrail.configs.update(config, { description: 'e' }));
  await attempt(() =>
    guardrail.check({
      model,
      messages: MESSAGES,
      guardrails: { config_id: `${workspace}/${config}` },
    }),
  );
  await attempt(() => guardrail.configs.delete(config));
}
