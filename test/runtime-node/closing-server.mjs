/** Responds with the number of the request and its body, and ends each connection some milliseconds after its response. */

import { createServer } from 'node:http';

const [how, after] = process.argv.slice(2);
let count = 0;

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  response.writeHead(200, { 'keep-alive': 'timeout=60' }).end(`${++count}: ${body}`);
  response.on('close', () => setTimeout(() => request.socket[how](), Number(after)));
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
