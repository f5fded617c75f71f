/** The contract of the REST API and what people decided about it, read from `contract/`. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectionOverlay, collectionResults } from './job-collections.ts';

const FOLDER = fileURLToPath(new URL('../../contract/', import.meta.url));

/** A JSON Schema of the contract; references are `#/$defs/Name`. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly deprecated?: boolean;
  /** The first version of the platform that knows a field or parameter, where an older one that is supported does not. */
  readonly since?: string;
  readonly discriminator?: { readonly propertyName: string };
}

/** The response of an operation. */
export type AnswerKind =
  | 'object'
  | 'page'
  | 'cursor'
  | 'list'
  | 'array'
  | 'empty'
  | 'binary'
  | 'head'
  | 'passthrough';

/** One operation of the REST API. */
export interface ContractOperation {
  readonly resource: string;
  readonly method: string;
  readonly http: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, Schema>>;
  readonly requiredQuery?: readonly string[];
  readonly body?: Schema | 'content';
  readonly answer: { readonly kind: AnswerKind; readonly schema?: Schema };
  readonly statuses: readonly number[];
  /** The first version of the platform that has the route, where an older one that is supported does not. */
  readonly since?: string;
}

/** What people decided about a resource. */
export interface ResourceOverlay {
  readonly class: string;
  readonly entity: string;
  readonly one: string;
  readonly many: string;
  readonly doc: string;
  /** A class written by hand extends the generated one, whose name then ends in `Routes`. */
  readonly handwritten?: boolean;
  /** The handwritten class above it has its own property of this name. */
  readonly detached?: boolean;
  /** Further properties with the class of another resource. */
  readonly children?: Readonly<Record<string, string>>;
  /** The jobs of a plugin: all have the same routes, and one handwritten class for them. */
  readonly isJobCollection?: boolean;
}

/** What people decided about an operation. */
export interface OperationOverlay {
  readonly summary?: string;
  readonly doc?: string;
  readonly example?: string;
  readonly throws?: readonly string[];
  readonly columns?: readonly string[];
  readonly secrets?: readonly string[];
  readonly remedy?: string;
  /** Values that are sent unless the caller gives others. */
  readonly send?: Readonly<Record<string, string>>;
}

/** What people decided about a plugin. */
export interface PluginOverlay {
  readonly resources: Contract['resources'];
  readonly operations: Contract['overlay'];
  readonly fields: Contract['fields'];
}

export interface Contract {
  readonly operations: readonly ContractOperation[];
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly resources: Readonly<Record<string, ResourceOverlay>>;
  readonly overlay: Readonly<Record<string, OperationOverlay>>;
  /** Sentences about fields, by `field` or `Type.field`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names of the top-level resources in the order of the help. */
  readonly groups: readonly string[];
  /** The plugin that serves the operations, as in `data_designer`; undefined for the platform itself. */
  readonly plugin?: string | undefined;
}

export function readContract(): Contract {
  return {
    operations: read('operations.json'),
    schemas: read('schemas.json'),
    resources: read('overlay/resources.json'),
    overlay: read('overlay/operations.json'),
    fields: read('overlay/fields.json'),
    groups: read<{ order: string[] }>('overlay/groups.json').order,
  };
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
    groups: [],
    plugin,
  };
}

/** Of operations and schemas together, as `contract/contract.sha256` pins it. */
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
