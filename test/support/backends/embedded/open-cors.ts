/** Lets pages of every origin call a server, as the real platform does; injected faults too. */

import type { RequestListener } from 'node:http';

export function withOpenCors(server: RequestListener): RequestListener {
  return (request, response) => {
    const { origin } = request.headers;
    if (origin === undefined) return server(request, response);
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-expose-headers', '*');
    response.setHeader('vary', 'Origin');
    const wanted = request.headers['access-control-request-headers'];
    const isPreflight = request.headers['access-control-request-method'] !== undefined;
    if (request.method !== 'OPTIONS' || !isPreflight) return server(request, response);
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    if (wanted !== undefined) response.setHeader('access-control-allow-headers', wanted);
    response.setHeader('access-control-max-age', '600');
    response.writeHead(204).end();
  };
}
