/** Returns all generated files by their path below `src/`: decides in which file each resource, type and group is. */

import { commandsText } from './command-file.ts';
import type { Contract } from './contract-types.ts';
import { FileSet, header } from './file-set.ts';
import { kebab } from './naming.ts';
import { modelOf, type OperationModel } from './operation-model.ts';
import { type ChildResource, resourceText } from './resource-file.ts';
import { declareAll, mapTypes, type TypeMap } from './types-file.ts';

export function generatedFiles(contract: Contract): ReadonlyMap<string, string> {
  const operations = contract.operations.map((operation) => modelOf(contract, operation));
  const types = mapTypes(contract, operations);
  const moduleOfType = platformTypes(types);
  const set = new FileSet(moduleOfType);

  for (const resource of Object.keys(contract.resources)) {
    const own = operations.filter((operation) => operation.resource === resource);
    const children = childrenOf(contract, resource);
    const text = resourceText(contract, resource, own, children);
    set.add(resourcePath(contract, resource), contract.resources[resource]!.doc, text);
  }

  const byModule = new Map<string, string[]>();
  for (const name of [...types.group.keys()].sort()) {
    const module = moduleOfType(name);
    byModule.set(module, [...(byModule.get(module) ?? []), name]);
  }
  for (const [module, names] of byModule)
    set.add(module, typesHead(module), declareAll(contract, names, types.inResponses));

  const { files } = set;
  const head = header('The types of all resources, for the entries of the package.');
  files.set('api/api-types.ts', `${head}\n\n${set.exportLines('api/').join('\n')}\n`);
  for (const group of contract.groups) {
    const own = operations.filter(({ resource }) => resource.split('.')[0] === group);
    checkDescriptions(contract, own);
    files.set(
      `cli/operations/${kebab(group)}-operations.ts`,
      `${header(`The commands of \`nmp ${kebab(group)}\` as data.`)}\n\n${commandsText(contract, sorted(contract, own))}\n`,
    );
  }
  files.set('cli/operations/groups.ts', groupsText(contract));
  files.set('api/model-paths.ts', modelPathsText(operations));
  return files;
}

/** Where the platform's types are declared. */
export function platformTypes({ group }: TypeMap): (name: string) => string {
  return (name) => `api/types/${kebab(group.get(name)!)}-types.ts`;
}

/** Sorts the operations of a resource before those of its sub-resources. */
function sorted(
  contract: Contract,
  operations: readonly OperationModel[],
): readonly OperationModel[] {
  const order = Object.keys(contract.resources);
  const verbs = ['list', 'create', 'retrieve', 'get', 'update', 'patch', 'delete'];
  const rank = ({ resource, method }: OperationModel) =>
    order.indexOf(resource) * 100 + (verbs.includes(method) ? verbs.indexOf(method) : 50);
  return [...operations].sort((one, other) => rank(one) - rank(other));
}

function typesHead(module: string): string {
  const group = /types\/(.*)-types/.exec(module)![1]!;
  return group === 'shared'
    ? 'Types that several resources share.'
    : `Types of the resources below \`${group}\`.`;
}

/**
 * The path of a resource: a group of several resources has a folder, and generated files of a handwritten group
 * are in a subfolder of it.
 */
export function resourcePath({ resources }: Contract, resource: string): string {
  const [group = ''] = resource.split('.');
  const isAlone =
    Object.keys(resources).filter((each) => each.split('.')[0] === group).length === 1;
  const file = `${kebab(resource)}${resources[resource]?.handwritten ? '-routes' : ''}.ts`;
  if (resources[group]?.handwritten) return `api/${kebab(group)}/routes/${file}`;
  return isAlone ? `api/${file}` : `api/${kebab(group)}/${file}`;
}

function childrenOf(contract: Contract, resource: string): readonly ChildResource[] {
  const { resources } = contract;
  const below = Object.keys(resources)
    .filter((key) => key.includes('.') && key.slice(0, key.lastIndexOf('.')) === resource)
    .filter((key) => !resources[key]!.detached)
    .map((key) => [key.slice(key.lastIndexOf('.') + 1), key] as const);
  return [...below, ...Object.entries(resources[resource]!.children ?? {})].map(([name, key]) => {
    const { class: type, doc } = resources[key]!;
    return { name, class: type, doc, module: resourcePath(contract, key) };
  });
}

/** The paths that need a longer default timeout, because a model handles their requests. */
function modelPathsText(operations: readonly OperationModel[]): string {
  const paths = operations
    .filter(({ http, response }) => http === 'POST' && response.kind === 'passthrough')
    .map(({ path }) => path.replace(/\{(\+?)[^}]+\}/g, (_, plus) => (plus ? '.+' : '[^/]+')))
    .map((path) => String(new RegExp(`^${path}$`)));
  return `${header('The paths that pass a request on to a model, which may respond only after minutes.')}

/** Paths of POST requests. */
export const MODEL_PATHS: readonly RegExp[] = [${paths.join(', ')}];
`;
}

/** @throws Error for a command group that the overlay does not describe. */
function checkDescriptions({ commands }: Contract, operations: readonly OperationModel[]): void {
  for (const { resource } of operations) {
    const parts = resource.split('.');
    for (let length = 1; length <= parts.length; length++) {
      const key = parts.slice(0, length).join('.');
      if (commands[key] === undefined)
        throw new Error(`${key} needs a description in contract/overlay/commands.json.`);
    }
  }
}

function groupsText({ groups, commands }: Contract): string {
  const rows = groups.map((group) => {
    const name = kebab(group);
    const description = JSON.stringify(commands[group]);
    return `{ name: '${name}', description: ${description}, load: () => import('./${name}-operations.ts') }`;
  });
  return `${header('The groups of generated commands, each loaded only when a command line names it.')}

import type { OperationGroup } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATION_GROUPS: readonly OperationGroup[] = [${rows.join(', ')}];
`;
}
