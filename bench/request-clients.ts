/** The clients of the request benchmark: each retrieves one JSON object with a token. */

import { builtPackage } from './built.ts';
import { peer } from './peers.ts';
import { benchToken } from './token.ts';

export const PATH = '/apis/entities/v2/workspaces/default';

export type Retrieve = () => PromiseLike<unknown>;

/** Classes and functions of peers, whose types are not installed. */
// biome-ignore lint/suspicious/noExplicitAny: the packages are loaded from a folder without types.
type Untyped = any;

const token = benchToken();
const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };

/** By name; each loads its package. */
export const REQUEST_CLIENTS: Readonly<Record<string, (baseUrl: string) => Promise<Retrieve>>> = {
  'raw fetch': async (baseUrl) => async () => (await fetch(baseUrl + PATH, { headers })).json(),
  'nemo-platform': async (baseUrl) => {
    const { NeMoPlatform } = await builtPackage();
    const client = new NeMoPlatform({ baseUrl, accessToken: token });
    return () => client.workspaces.retrieve('default');
  },
  'undici.request': async (baseUrl) => {
    const { request } = (await peer('undici')) as Untyped;
    return async () => (await request(baseUrl + PATH, { headers })).body.json();
  },
  'azure-core-rest-pipeline': async (baseUrl) => {
    const azure = (await peer('@azure/core-rest-pipeline')) as Untyped;
    const pipeline = azure.createPipelineFromOptions({});
    const client = azure.createDefaultHttpClient();
    return async () => {
      const own = azure.createHttpHeaders(headers);
      const options = { url: baseUrl + PATH, headers: own, allowInsecureConnection: true };
      const sent = pipeline.sendRequest(client, azure.createPipelineRequest(options));
      return JSON.parse((await sent).bodyAsText);
    };
  },
  ky: async (baseUrl) => {
    const { default: ky } = (await peer('ky')) as Untyped;
    return () => ky(baseUrl + PATH, { headers }).json();
  },
  'openai-node': async (baseUrl) => {
    const { default: OpenAI } = (await peer('openai')) as Untyped;
    const client = new OpenAI({ baseURL: baseUrl, apiKey: token });
    return () => client.get(PATH);
  },
  'anthropic-sdk': async (baseUrl) => {
    const { default: Anthropic } = (await peer('@anthropic-ai/sdk')) as Untyped;
    const client = new Anthropic({ baseURL: baseUrl, authToken: token, apiKey: null });
    return () => client.get(PATH);
  },
  octokit: async (baseUrl) => {
    const { Octokit } = (await peer('@octokit/core')) as Untyped;
    const client = new Octokit({ baseUrl, auth: token });
    return () => client.request(`GET ${PATH}`);
  },
  'google-auth-library': async (baseUrl) => {
    const { OAuth2Client } = (await peer('google-auth-library')) as Untyped;
    const client = new OAuth2Client();
    client.setCredentials({ access_token: token, expiry_date: Date.now() + 86_400_000 });
    return () => client.request({ url: baseUrl + PATH });
  },
};
