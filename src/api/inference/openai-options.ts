/** Options for the official `openai` package, so that it calls the platform with the client's token. */

import { expandPath, resolveUrl } from '../../http/prepare/resolve-url.ts';
import type { Transport } from '../../http/transport.ts';
import { gatewayPath, type InferenceRoute } from './gateway-path.ts';
import { toOpenAiError } from './openai-error.ts';
import { guardStream } from './openai-stream.ts';

/** What the constructor of `OpenAI` takes. */
export interface OpenAiOptions {
  /** Base URL of the inference gateway, ending in `/v1`. */
  readonly baseURL: string;
  /** A placeholder: the package insists on a key, the platform receives a token instead. */
  readonly apiKey: string;
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

export async function openAiOptions(
  transport: Transport,
  route: InferenceRoute,
): Promise<OpenAiOptions> {
  const { baseUrl, workspace } = await transport.target();
  const { path, pathParams } = gatewayPath(
    { ...route, workspace: route.workspace ?? workspace },
    '',
  );
  return {
    baseURL: resolveUrl(baseUrl, expandPath(path, pathParams), '').href,
    apiKey: 'unused',
    async fetch(input, init) {
      const response = await transport.fetch(input, init);
      if (!response.ok) return toOpenAiError(response);
      const type = response.headers.get('content-type') ?? '';
      return type.startsWith('text/event-stream') ? guardStream(response) : response;
    },
  };
}
