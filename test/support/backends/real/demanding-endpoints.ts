/** The device flow of a provider, in front of a real one that lacks the demands: refuses what does not meet them, forwards the rest. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../faults/read-request-body.ts';
import type { Device } from '../backend.ts';
import { codeRefusal, deviceOf, pollRefusal } from '../embedded/device-demands.ts';
import { listenOnLoopback } from '../embedded/listen.ts';

const DEMANDS = { deviceId: true, pollsWithScope: false } as const;

export interface DemandingEndpoints {
  readonly deviceAuthorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly devices: readonly Device[];
  close(): Promise<void>;
}

/** @param endpoints - base URL of the provider's endpoints. */
export async function startDemandingEndpoints(endpoints: string): Promise<DemandingEndpoints> {
  const devices: Device[] = [];
  const { url, close } = await listenOnLoopback(() => async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await readBody(request)));
    const isCode = request.url === '/device';
    if (isCode) devices.push(deviceOf(form));
    const refusal = isCode ? codeRefusal(form, DEMANDS) : pollRefusal(form, DEMANDS);
    if (refusal === undefined) return forward(request, response, form);
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: 'invalid_request', error_description: refusal }));
  });

  async function forward(
    { url: path }: IncomingMessage,
    response: ServerResponse,
    form: Record<string, string>,
  ): Promise<void> {
    const target = path === '/device' ? `${endpoints}/auth/device` : `${endpoints}/token`;
    const answer = await fetch(target, { method: 'POST', body: new URLSearchParams(form) });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  }

  return {
    deviceAuthorizationEndpoint: `${url}/device`,
    tokenEndpoint: `${url}/token`,
    devices,
    close,
  };
}
