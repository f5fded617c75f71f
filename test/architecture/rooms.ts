/** The rooms of the house: what each may import, of the house and of packages. */

import type { ImportGraph } from './import-graph.ts';

export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const NODE_SIDE = ['node:', 'yaml', 'proper-lockfile', 'undici'];

/** A room may always import from itself. Files of the root are rooms of their own. */
export const ROOMS: Readonly<Record<string, Room>> = {
  version: { rooms: [], packages: [] },
  errors: { rooms: [], packages: [] },
  token: { rooms: ['errors'], packages: ['jose'] },
  host: { rooms: ['token', 'errors'], packages: [] },
  oauth: { rooms: ['token', 'errors', 'version'], packages: ['oauth4webapi'] },
  credentials: { rooms: ['host', 'oauth', 'token', 'errors'], packages: [] },
  session: { rooms: ['credentials', 'host', 'token', 'errors'], packages: ['async-mutex'] },
  http: { rooms: ['errors', 'version'], packages: ['ky'] },
  api: { rooms: ['http', 'errors'], packages: [] },
  node: { rooms: ['host', 'token', 'errors'], packages: NODE_SIDE },
  options: { rooms: ['credentials', 'host', 'http', 'errors'], packages: [] },
  settings: { rooms: ['credentials', 'host', 'options'], packages: [] },
  'levelled-logger': { rooms: ['host', 'http'], packages: [] },
  client: {
    rooms: [
      'api',
      'credentials',
      'host',
      'http',
      'session',
      'options',
      'settings',
      'levelled-logger',
    ],
    packages: [],
  },
  exports: {
    rooms: [
      'api',
      'client',
      'credentials',
      'errors',
      'host',
      'http',
      'options',
      'settings',
      'token',
      'version',
    ],
    packages: [],
  },
  index: { rooms: ['client', 'exports', 'host', 'options'], packages: [] },
  'index.node': { rooms: ['client', 'exports', 'node', 'options'], packages: [] },
  cli: {
    rooms: [
      'api',
      'client',
      'credentials',
      'errors',
      'host',
      'http',
      'node',
      'oauth',
      'options',
      'token',
      'version',
    ],
    packages: [
      ...NODE_SIDE,
      'commander',
      '@commander-js/extra-typings',
      '@clack/prompts',
      'jmespath',
      'leven',
      'open',
      'string-width',
      'uqr',
      'yocto-spinner',
    ],
  },
};

/** The room of a file: its folder, or its own name in the root. */
export function roomOf(file: string): string {
  const [folder = ''] = file.split('/');
  return file.includes('/') ? folder : folder.replace(/\.ts$/, '');
}

/** Every import that its room may not make, as in `http/page.ts imports node/shield.ts`. */
export function violations(graph: ImportGraph): readonly string[] {
  const found: string[] = [];
  for (const [file, imports] of graph) {
    const room = ROOMS[roomOf(file)];
    if (room === undefined) found.push(`${file} is in no room`);
    for (const name of imports) {
      const other = graph.has(name) ? roomOf(name) : undefined;
      const allowed =
        other === undefined
          ? room?.packages.includes(name)
          : other === roomOf(file) || room?.rooms.includes(other);
      if (!allowed) found.push(`${file} imports ${name}`);
    }
  }
  return found;
}
