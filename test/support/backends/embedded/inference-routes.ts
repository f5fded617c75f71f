/** The inference gateway: the openai route, which chooses the provider by the model, and the routes of one model or provider. */

import { readBody } from '../../faults/read-request-body.ts';
import { workspaceFor } from './access.ts';
import { type Call, ok, type Reply, type Route, rawRoute, route } from './call.ts';
import { reencoded } from './gateway-stream.ts';
import type { ModelProvider, ModelProviders } from './model-providers.ts';
import type { Workspaces } from './platform-data.ts';
import { notFound, Refusal } from './refusal.ts';

const BASE = '/apis/inference-gateway/v2/workspaces/{workspace}';

export function inferenceRoutes(
  workspaces: Workspaces,
  providers: ModelProviders,
): readonly Route[] {
  const workspaceOf = (call: Call) => workspaceFor(call, workspaces, 'Viewer').entity.name;
  const models = (call: Call) =>
    providers.in(workspaceOf(call)).flatMap((provider) =>
      provider.served_models.map(({ model_entity_id: id }) => ({
        id,
        owned_by: provider.workspace,
        object: 'model',
        created: 0,
      })),
    );
  const providerOf = (call: Call): ModelProvider => {
    const name = call.params['name']!;
    const provider = providers.get(workspaceOf(call), name);
    if (provider === undefined) throw notFound('Model provider', name);
    return provider;
  };
  const byModel = async (call: Call): Promise<Reply> => {
    const workspace = workspaceOf(call);
    const body = JSON.parse(await readBody(call.request)) as { model?: string };
    const model = call.params['name'] ?? body.model;
    if (model === undefined) throw new Refusal(400, { detail: 'No model in the request body' });
    const serving = providers.serving(workspace, model);
    if (serving === undefined) {
      throw new Refusal(404, { detail: `No VirtualModel found for '${model}'` });
    }
    const id = model.includes('/') ? model : `${workspace}/${model}`;
    const upstream = await forward(
      serving.provider,
      call,
      JSON.stringify({ ...body, model: serving.upstream }),
    );
    return reencoded(upstream, id);
  };
  return [
    route('GET', `${BASE}/openai/-/v1/models`, (call) =>
      ok({ data: models(call), object: 'list' }),
    ),
    route('GET', `${BASE}/openai/-/v1/models/{id+}`, (call) => {
      const found = models(call).find((each) => each.id === call.params['id']);
      if (found === undefined) throw notFound('Model', call.params['id']!);
      return ok(found);
    }),
    rawRoute('POST', `${BASE}/openai/-/{rest+}`, byModel),
    rawRoute('POST', `${BASE}/model/{name}/-/{rest+}`, byModel),
    rawRoute('POST', `${BASE}/provider/{name}/-/{rest+}`, async (call) => {
      const provider = providerOf(call);
      return unchanged(await forward(provider, call, await readBody(call.request)));
    }),
    route('GET', `${BASE}/provider/{name}/-/{rest+}`, async (call) =>
      unchanged(await forward(providerOf(call), call)),
    ),
    route('GET', `${BASE}/provider/{name}/ready`, (call) => {
      const { workspace, name, host_url, status } = providerOf(call);
      if (status !== 'READY') throw notFound('Model provider', name);
      return ok({ ready: true, provider: `${workspace}/${name}`, host_url });
    }),
  ];
}

/** Sends the request on without its Authorization; closes the connection upstream when the client leaves. */
async function forward(provider: ModelProvider, call: Call, body?: string): Promise<Response> {
  const rest = call.params['rest']!.replace(/^v1\//, '');
  const upstream = await fetch(`${provider.host_url}/${rest}`, {
    method: call.request.method!,
    headers: { 'content-type': 'application/json' },
    signal: call.left,
    ...(body !== undefined && { body }),
  });
  if (upstream.ok) return upstream;
  const text = await upstream.text();
  const hidden = [401, 403, 404].includes(upstream.status);
  throw new Refusal(hidden ? 502 : upstream.status, {
    detail: hidden ? `Backend returned ${upstream.status}: ${text}` : text,
  });
}

function unchanged(upstream: Response): Reply {
  const type = upstream.headers.get('content-type') ?? 'application/octet-stream';
  return {
    status: 200,
    body: undefined,
    content: ended(upstream.body!),
    headers: { 'content-type': type },
  };
}

/** As in the real gateway, a broken connection upstream looks like the end. */
async function* ended(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    // The client gets no error.
  }
}
