/** The model providers of the embedded platform, and the models that each serves. */

import { type Entity, newEntity } from './platform-data.ts';

export interface ModelProvider extends Entity {
  readonly workspace: string;
  readonly host_url: string;
  status: 'CREATED' | 'READY' | 'ERROR';
  served_models: { model_entity_id: string; served_model_name: string }[];
}

/** As on 0.8.1, a provider becomes READY by itself when its models have been read. */
export class ModelProviders {
  readonly #all = new Map<string, ModelProvider>();

  in(workspace: string): readonly ModelProvider[] {
    return [...this.#all.values()].filter((each) => each.workspace === workspace);
  }

  get(workspace: string, name: string): ModelProvider | undefined {
    return this.#all.get(`${workspace}/${name}`);
  }

  delete(provider: ModelProvider): void {
    this.#all.delete(`${provider.workspace}/${provider.name}`);
  }

  add(workspace: string, name: string, hostUrl: string, by: string): ModelProvider {
    const provider: ModelProvider = {
      ...newEntity(name, undefined, by),
      workspace,
      host_url: hostUrl,
      status: 'CREATED',
      served_models: [],
    };
    this.#all.set(`${workspace}/${name}`, provider);
    void readModels(provider);
    return provider;
  }

  /** The provider that serves a model: `workspace/name`, or `name` in the workspace of the call. */
  serving(
    workspace: string,
    model: string,
  ): { provider: ModelProvider; upstream: string } | undefined {
    const id = model.includes('/') ? model : `${workspace}/${model}`;
    for (const provider of this.#all.values()) {
      const served = provider.served_models.find((each) => each.model_entity_id === id);
      if (served !== undefined) return { provider, upstream: served.served_model_name };
    }
    return undefined;
  }
}

async function readModels(provider: ModelProvider): Promise<void> {
  try {
    const response = await fetch(`${provider.host_url}/models`);
    const { data } = (await response.json()) as { data: { id: string }[] };
    provider.served_models = data.map(({ id }) => ({
      model_entity_id: `${provider.workspace}/${id}`,
      served_model_name: id,
    }));
    provider.status = 'READY';
  } catch {
    provider.status = 'ERROR';
  }
}
