/** A server that sends a piece of the body, and nothing more. */

import { serve } from '../support/http/loopback-server.ts';

export const silentServer = () =>
  serve((_request, response) => {
    response.writeHead(200).write('first');
  });
