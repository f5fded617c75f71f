/** The job collections of plugins: reads the facts about each from the contract, and checks that all have the same routes. */

import type { Contract, ContractOperation, Schema } from './contract-types.ts';
import { refName } from './naming.ts';

type Resources = Contract['resources'];
type Overlay = Contract['overlay'];

/** Method, HTTP method and path below the collection, as `src/plugins/job-collection.ts` calls them. */
const ROUTES: readonly (readonly [method: string, http: string, path: string])[] = [
  ['list', 'GET', ''],
  ['create', 'POST', ''],
  ['retrieve', 'GET', '/{name}'],
  ['delete', 'DELETE', '/{name}'],
  ['cancel', 'POST', '/{name}/cancel'],
  ['get_logs', 'GET', '/{name}/logs'],
  ['get_status', 'GET', '/{name}/status'],
  ['results.list', 'GET', '/{name}/results'],
  ['results.retrieve', 'GET', '/{job}/results/{name}'],
  ['results.download', 'GET', '/{job}/results/{name}/download'],
];

export interface JobCollectionFacts {
  /** The path of the list. */
  readonly path: string;
  /** The type of `spec` in a request, and in a response. */
  readonly spec: string;
  readonly storedSpec: string;
}

/** @throws Error when the operations are not those of a job collection. */
export function jobCollectionOf(contract: Contract, resource: string): JobCollectionFacts {
  const own = contract.operations.filter((each) => isWithin(each.resource, resource));
  const create = own.find(({ method }) => method === 'create');
  if (create === undefined) throw new Error(`${resource} has no create.`);
  const expected = ROUTES.map(([method, http, path]) => `${method} ${http} ${create.path}${path}`);
  const found = own.map((each) => `${methodOf(each, resource)} ${each.http} ${each.path}`);
  if ([...expected].sort().join() !== [...found].sort().join()) {
    throw new Error(`${resource} has other routes than a job collection: ${found.join(', ')}.`);
  }
  const spec = specOf(contract, create.body as Schema);
  return { path: create.path, spec, storedSpec: specOf(contract, create.response.schema!) };
}

/** Whether a resource is another one or below it. */
export function isWithin(resource: string, other: string): boolean {
  return `${resource}.`.startsWith(`${other}.`);
}

function methodOf({ resource, method }: ContractOperation, collection: string): string {
  return `${resource.slice(collection.length)}.${method}`.replace(/^\./, '');
}

function specOf({ schemas }: Contract, { $ref = '' }: Schema): string {
  return refName(schemas[refName($ref)]!.properties!['spec']!.$ref!);
}

/** The results of each collection as a resource of their own. */
export function collectionResults(resources: Resources): Resources {
  return forEachCollection(resources, (key, { one }) => ({
    [`${key}.results`]: {
      class: 'CollectionResults',
      entity: 'JobResult',
      one: 'result',
      many: `results of a ${one}`,
      doc: `The results of a ${one}.`,
    },
  }));
}

/** Sentences for the methods that only collections have. */
export function collectionOverlay(resources: Resources): Overlay {
  return forEachCollection(resources, (key, { one }) => ({
    [`${key}.cancel`]: { summary: `Cancel a ${one}`, doc: `Asks the platform to cancel a ${one}.` },
    [`${key}.get_logs`]: { summary: `Show the logs of a ${one}`, doc: `The log of a ${one}.` },
    [`${key}.get_status`]: {
      summary: `Show the status of a ${one}`,
      doc: `The status of a ${one}.`,
    },
    [`${key}.results.download`]: {
      summary: `Download a result of a ${one}`,
      doc: `Reads a result of a ${one}.`,
    },
  }));
}

function forEachCollection<T>(
  resources: Resources,
  describe: (key: string, resource: Resources[string]) => Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const collections = Object.entries(resources).filter(
    ([, { isJobCollection }]) => isJobCollection,
  );
  return Object.assign({}, ...collections.map(([key, resource]) => describe(key, resource)));
}
