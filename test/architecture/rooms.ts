/** The rooms of the house: what each may import, of the house and of packages. */

import type { ImportGraph } from './import-graph.ts';

export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** A room may always import from itself. Files of the root are rooms of their own. */
export const ROOMS: Readonly<Record<string, Room>> = {
  version: { rooms: [], packages: [] },
  'default-base-url': { rooms: [], packages: [] },
  errors: { rooms: ['default-base-url', 'text'], packages: [] },
  'base-url': { rooms: ['errors', 'text'], packages: [] },
  text: { rooms: [], packages: [] },
  token: { rooms: ['errors', 'text'], packages: ['jose'] },
  runtime: { rooms: ['token', 'errors', 'text'], packages: [] },
  oauth: {
    rooms: ['base-url', 'runtime', 'token', 'errors', 'text', 'version'],
    packages: ['oauth4webapi'],
  },
  credentials: { rooms: ['runtime', 'token', 'errors'], packages: [] },
  login: {
    rooms: [
      'base-url',
      'default-base-url',
      'credentials',
      'runtime',
      'oauth',
      'token',
      'errors',
      'text',
    ],
    packages: [],
  },
  session: {
    rooms: ['credentials', 'runtime', 'token', 'errors'],
    packages: ['async-mutex'],
  },
  browser: { rooms: ['credentials', 'oauth', 'runtime', 'token', 'errors', 'text'], packages: [] },
  http: { rooms: ['runtime', 'errors', 'text', 'version'], packages: ['ky'] },
  streams: { rooms: ['errors', 'text'], packages: ['eventsource-parser'] },
  api: { rooms: ['http', 'streams', 'text', 'runtime', 'errors'], packages: [] },
  plugins: { rooms: ['client', 'api', 'http', 'streams', 'errors', 'text'], packages: [] },
  'file-system': { rooms: ['errors'], packages: ['node:'] },
  lock: { rooms: ['file-system', 'runtime', 'errors'], packages: ['node:', 'proper-lockfile'] },
  'config-file': {
    rooms: ['file-system', 'lock', 'runtime', 'token', 'errors', 'text'],
    packages: ['node:', 'yaml'],
  },
  'local-files': { rooms: ['file-system', 'runtime', 'errors'], packages: ['node:', 'picomatch'] },
  'runtime-node': {
    rooms: [
      'base-url',
      'local-files',
      'config-file',
      'file-system',
      'lock',
      'runtime',
      'errors',
      'text',
    ],
    packages: ['node:', 'undici'],
  },
  options: {
    rooms: ['base-url', 'credentials', 'runtime', 'http', 'errors', 'text'],
    packages: [],
  },
  profile: {
    rooms: ['base-url', 'default-base-url', 'runtime', 'errors', 'text', 'web-entry'],
    packages: [],
  },
  entry: { rooms: ['credentials', 'options', 'profile', 'runtime'], packages: [] },
  'node-entry': { rooms: ['entry', 'http', 'login', 'runtime', 'runtime-node'], packages: [] },
  'web-entry': { rooms: ['credentials', 'errors'], packages: [] },
  'choose-source': {
    rooms: ['credentials', 'entry', 'options', 'runtime', 'web-entry'],
    packages: [],
  },
  client: {
    rooms: [
      'choose-source',
      'entry',
      'api',
      'credentials',
      'errors',
      'runtime',
      'http',
      'session',
      'options',
      'profile',
      'web-entry',
    ],
    packages: [],
  },
  exports: {
    rooms: [
      'api',
      'client',
      'credentials',
      'errors',
      'runtime',
      'http',
      'options',
      'profile',
      'streams',
      'token',
      'version',
    ],
    packages: [],
  },
  index: { rooms: ['client', 'exports', 'http', 'runtime', 'options'], packages: [] },
  'index.browser': { rooms: ['browser', 'errors'], packages: [] },
  'index.node': {
    rooms: ['node-entry', 'login', 'client', 'exports', 'runtime-node', 'options'],
    packages: [],
  },
  cli: {
    rooms: [
      'node-entry',
      'base-url',
      'default-base-url',
      'api',
      'client',
      'config-file',
      'credentials',
      'errors',
      'file-system',
      'local-files',
      'lock',
      'login',
      'runtime',
      'runtime-node',
      'session',
      'http',
      'oauth',
      'options',
      'profile',
      'text',
      'token',
      'version',
    ],
    packages: [
      'node:',
      'yaml',
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

/** The folders of test/support: imports among them follow the same rule; of packages and sources they may use any. */
export const SUPPORT_ROOMS: Readonly<Record<string, readonly string[]>> = {
  files: [],
  processes: [],
  waits: [],
  faults: [],
  http: [],
  backends: ['faults', 'files', 'http'],
  terminal: ['files'],
  browser: ['backends'],
};

/** Every import between folders of test/support that is not in the table. */
export function supportViolations(graph: ImportGraph): readonly string[] {
  const found: string[] = [];
  for (const [file, imports] of graph) {
    const allowed = SUPPORT_ROOMS[roomOf(file)];
    if (allowed === undefined) found.push(`${file} is in no room`);
    for (const name of imports) {
      const other = graph.has(name) ? roomOf(name) : roomOf(file);
      if (other !== roomOf(file) && !allowed?.includes(other))
        found.push(`${file} imports ${name}`);
    }
  }
  return found;
}

/** Every import that its room may not make, as in `http/page.ts imports lock/flock.ts`. */
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
