/** Inference: models of the platform by their OpenAI-compatible API. */

import { loadPart } from '../../errors.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { atFirstUse, Resource } from '../resource.ts';
import type { ServedModel, ServedModelList } from './completion-types.ts';
import { ChatCompletions, Embeddings, TextCompletions } from './completions.ts';
import { type InferenceOptions, requestOptions } from './gateway-call.ts';
import { gatewayPath, type InferenceRoute } from './gateway-path.ts';
import { Deployments } from './model-deployments.ts';
import { Providers } from './model-providers.ts';
import type { OpenAiOptions } from './openai-options.ts';
import { InferenceRoutes } from './routes/inference-routes.ts';

/** Models that the inference gateway serves. */
export class ServedModels extends Resource {
  /** Lists the models that a request can name. */
  list(options: InferenceOptions = {}): RequestPromise<ServedModelList> {
    const request = { method: 'GET', ...gatewayPath(options, '/models') } as const;
    return this.http.request(request, requestOptions(options));
  }

  /**
   * Returns one model.
   *
   * @param id - as in `model` or `workspace/model`.
   * @throws NotFoundError
   */
  get(id: string, options: InferenceOptions = {}): RequestPromise<ServedModel> {
    // The gateway expects the slash of an id unencoded.
    const parts = id.split('/');
    const rest = parts.map((_part, i) => `/{id${i}}`).join('');
    const { path, pathParams } = gatewayPath(options, `/models${rest}`);
    const ids = Object.fromEntries(parts.map((part, i) => [`id${i}`, part]));
    return this.http.request(
      { method: 'GET', path, pathParams: { ...pathParams, ...ids } },
      requestOptions(options),
    );
  }
}

/**
 * Models of the platform by their OpenAI-compatible API, and options for packages that use it.
 *
 * @example
 * const completion = await client.inference.chat.completions.create({
 *   model: 'default/llama',
 *   messages: [{ role: 'user', content: 'Hello' }],
 * });
 * console.log(completion.choices[0]?.message.content);
 */
export class Inference extends InferenceRoutes {
  /** Chat completions. */
  get chat(): { readonly completions: ChatCompletions } {
    return atFirstUse(this, 'chat', () => ({ completions: new ChatCompletions(this.http) }));
  }

  /** Completions of a plain text. */
  get completions(): TextCompletions {
    return this.part('completions', TextCompletions);
  }

  /** Embeddings of texts. */
  get embeddings(): Embeddings {
    return this.part('embeddings', Embeddings);
  }

  /** The models that the gateway serves. */
  get models(): ServedModels {
    return this.part('models', ServedModels);
  }

  /** The providers of a workspace: servers that run models. */
  get providers(): Providers {
    return this.part('providers', Providers);
  }

  /** The deployments of models in a workspace. A change makes a new version. */
  get deployments(): Deployments {
    return this.part('deployments', Deployments);
  }

  /**
   * Options for the constructor of the official `openai` package and of packages built on it: base URL, and a `fetch` that sends a
   * valid token and makes failures of streams visible.
   *
   * @throws ConfigError when the platform's URL is not known
   * @example
   * import { NeMoPlatform } from 'nemo-platform';
   * import OpenAI from 'openai';
   *
   * const client = new NeMoPlatform();
   * const openai = new OpenAI(await client.inference.openai());
   */
  async openai(route: InferenceRoute = {}): Promise<OpenAiOptions> {
    const { openAiOptions } = await loadPart(import('./openai-options.ts'));
    return openAiOptions(this.http, route);
  }
}
