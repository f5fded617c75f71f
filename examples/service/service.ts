/** A web service that calls the platform with the token of each of its callers, by one client. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { APIError, NeMoPlatform } from 'nemo-platform';

const caller = new AsyncLocalStorage<string>();
const client = new NeMoPlatform({
  baseUrl: process.env['NMP_BASE_URL'] ?? 'http://localhost:8080',
  // Called for every attempt of every request, never kept: it returns the token of the caller at hand.
  accessToken: () => caller.getStore() ?? '',
});

const service = new Hono();

service.use(async (context, next) => {
  const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  if (token === undefined) return context.json({ error: 'Send a bearer token.' }, 401);
  return caller.run(token, next);
});

service.get('/workspaces', async (context) => {
  const { data } = await client.workspaces.list();
  return context.json(data.map(({ name }) => name));
});

service.onError((error) => {
  if (!(error instanceof APIError)) throw error;
  return Response.json({ error: error.summary }, { status: error.status ?? 502 });
});

serve({ fetch: service.fetch, port: Number(process.env['PORT'] ?? 3000) }, ({ port }) => {
  console.log(`http://localhost:${port}`);
});
