/** Responds with the number of the request and its body. At a message it ends the connection of the last request, and then writes a file. */

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [how, mark] = process.argv.slice(2);
let count = 0;
let last;

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  last = request.socket;
  response.writeHead(200, { 'keep-alive': 'timeout=60' }).end(`${++count}: ${body}`);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => {
  last[how]();
  writeFileSync(mark, '');
});
process.on('disconnect', () => process.exit());
