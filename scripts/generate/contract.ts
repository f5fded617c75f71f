/** The contract of the REST API and what people decided about it, read from `contract/`. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Contract, PluginOverlay } from './contract-types.ts';
import { collectionOverlay, collectionResults } from './job-collections.ts';

const FOLDER = fileURLToPath(new URL('../../contract/', import.meta.url));

export function readContract(): Contract {
  return {
    operations: read('operations.json'),
    schemas: read('schemas.json'),
    resources: read('overlay/resources.json'),
    overlay: read('overlay/operations.json'),
    fields: readFields(),
    commands: read('overlay/commands.json'),
    groups: read<{ order: string[] }>('overlay/groups.json').order,
  };
}

/** Reads the sentences about fields: the common ones and those of single groups. */
function readFields(): Contract['fields'] {
  const groups = readdirSync(`${FOLDER}overlay/fields`).sort();
  const files = ['fields.json', ...groups.map((file) => `fields/${file}`)];
  return Object.assign({}, ...files.map((file) => read<Contract['fields']>(`overlay/${file}`)));
}

/** The plugins in `contract/plugins/`, in alphabetical order. */
export function pluginNames(): readonly string[] {
  return readdirSync(`${FOLDER}plugins`).sort();
}

/** The contract of a plugin; its schemas refer to those of the platform. */
export function readPlugin(plugin: string, platform: Contract): Contract {
  const own = <T>(file: string) => read<T>(`plugins/${plugin}/${file}`);
  const overlay = own<PluginOverlay>('overlay.json');
  return {
    operations: own('operations.json'),
    schemas: { ...platform.schemas, ...own<Contract['schemas']>('schemas.json') },
    resources: { ...overlay.resources, ...collectionResults(overlay.resources) },
    overlay: { ...collectionOverlay(overlay.resources), ...overlay.operations },
    fields: { ...platform.fields, ...overlay.fields },
    commands: {},
    groups: [],
    plugin,
  };
}

/** The hash of operations and schemas together, which `contract/contract.sha256` pins. */
export function contractHash(): string {
  const hash = createHash('sha256');
  const folders = ['', ...pluginNames().map((plugin) => `plugins/${plugin}/`)];
  for (const folder of folders) {
    for (const file of ['operations.json', 'schemas.json'])
      hash.update(readFileSync(FOLDER + folder + file));
  }
  return hash.digest('hex');
}

export function pinnedHash(): string {
  return readFileSync(`${FOLDER}contract.sha256`, 'utf8').trim();
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(FOLDER + file, 'utf8')) as T;
}
