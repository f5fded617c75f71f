/** The clients of the request benchmark: each returns a function that retrieves one JSON object with a token. */

import { builtPackage } from './built.ts';
import { peer } from './peers.ts';
import { benchToken } from './token.ts';

export const PATH = '/apis/entities/v2/workspaces/default';

type Retrieve = () => PromiseLike<unknown>;

/** Classes and functions of peers, whose types are not installed. */
// biome-ignore lint/suspicious/noExplicitAny: the packages are loaded from a folder without types.
type Untyped = any;

export async function requestClients(baseUrl: string): Promise<Record<string, Retrieve>> {
  const token = benchToken();
  const url = baseUrl + PATH;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const { NeMoPlatform } = await builtPackage();
  const { request } = (await peer('undici')) as Untyped;
  const { default: ky } = (await peer('ky')) as Untyped;
  const { default: OpenAI } = (await peer('openai')) as Untyped;
  const { default: Anthropic } = (await peer('@anthropic-ai/sdk')) as Untyped;
  const { Octokit } = (await peer('@octokit/core')) as Untyped;
  const { OAuth2Client } = (await peer('google-auth-library')) as Untyped;
  const azure = (await peer('@azure/core-rest-pipeline')) as Untyped;

  const nemo = new NeMoPlatform({ baseUrl, accessToken: token });
  const openai = new OpenAI({ baseURL: baseUrl, apiKey: token });
  const anthropic = new Anthropic({ baseURL: baseUrl, authToken: token, apiKey: null });
  const octokit = new Octokit({ baseUrl, auth: token });
  const google = new OAuth2Client();
  google.setCredentials({ access_token: token, expiry_date: Date.now() + 86_400_000 });
  const pipeline = azure.createPipelineFromOptions({});
  const azureClient = azure.createDefaultHttpClient();
  const azureGet = async () => {
    const headersOfAzure = azure.createHttpHeaders(headers);
    const options = { url, headers: headersOfAzure, allowInsecureConnection: true };
    const sent = pipeline.sendRequest(azureClient, azure.createPipelineRequest(options));
    return JSON.parse((await sent).bodyAsText);
  };
  return {
    'raw fetch': async () => (await fetch(url, { headers })).json(),
    'nemo-platform': () => nemo.workspaces.retrieve('default'),
    'undici.request': async () => (await request(url, { headers })).body.json(),
    'azure-core-rest-pipeline': azureGet,
    ky: () => ky(url, { headers }).json(),
    'openai-node': () => openai.get(PATH),
    'anthropic-sdk': () => anthropic.get(PATH),
    octokit: () => octokit.request(`GET ${PATH}`),
    'google-auth-library': () => google.request({ url }),
  };
}
