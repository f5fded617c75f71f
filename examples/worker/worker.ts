/** A Worker that lists the workspaces that its caller may see, with the token of the caller. */

import { APIError, NeMoPlatform } from 'nemo-platform';

interface Environment {
  readonly NMP_BASE_URL: string;
}

export default {
  async fetch(request: Request, { NMP_BASE_URL: baseUrl }: Environment): Promise<Response> {
    const accessToken = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (accessToken === undefined) return new Response('Send a bearer token.\n', { status: 401 });
    // One client for each request: a Worker serves many users.
    const client = new NeMoPlatform({ baseUrl, accessToken });
    try {
      const { data } = await client.workspaces.list({}, { signal: request.signal });
      return Response.json(data.map(({ name }) => name));
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      return Response.json({ error: error.summary }, { status: error.status ?? 502 });
    }
  },
};
