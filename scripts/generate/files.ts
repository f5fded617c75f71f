/** All generated files by their path below `src/`: which resource, type and group goes where. */

import { dirname, posix } from 'node:path';
import { commandsText } from './command-file.ts';
import type { Contract } from './contract.ts';
import { kebab } from './naming.ts';
import { modelOf, type OperationModel } from './operation-model.ts';
import { type ChildResource, resourceText } from './resource-file.ts';
import { declare, mapTypes } from './types-file.ts';

export function generatedFiles(contract: Contract): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const operations = contract.operations.map((operation) => modelOf(contract, operation));
  const types = mapTypes(contract, operations);
  const exported = new Map<string, readonly string[]>();
  const moduleOfType = (name: string) => `api/types/${kebab(types.group.get(name)!)}-types.ts`;

  const write = (
    path: string,
    head: string,
    text: string,
    used: Iterable<string>,
    imports: ReadonlyMap<string, ReadonlySet<string>>,
  ) => {
    const all = new Map<string, Set<string>>();
    for (const name of used) {
      const module = moduleOfType(name);
      if (module !== path) all.set(module, (all.get(module) ?? new Set()).add(name));
    }
    for (const [module, names] of imports) {
      const place =
        module.startsWith('http/') || module.startsWith('api/') ? module : `api/${module}`;
      all.set(place, new Set([...(all.get(place) ?? []), ...names]));
    }
    const lines = [...all]
      .sort()
      .map(([module, names]) => importLine(path, module, [...names].sort()));
    files.set(path, `${header(head)}\n\n${[...lines, ''].join('\n')}\n${text}\n`);
  };

  for (const resource of Object.keys(contract.resources)) {
    const own = operations.filter((operation) => operation.resource === resource);
    const children = childrenOf(contract, resource);
    const file = resourceText(contract, resource, own, children);
    const path = resourcePath(contract, resource);
    write(path, contract.resources[resource]!.doc, file.text, file.used, file.imports);
    exported.set(path, file.types);
  }

  const byModule = new Map<string, string[]>();
  for (const name of [...types.group.keys()].sort()) {
    const module = moduleOfType(name);
    byModule.set(module, [...(byModule.get(module) ?? []), name]);
  }
  for (const [module, names] of byModule) {
    const declared = names.map((name) => declare(contract, name, types.inAnswers.has(name)));
    const used = new Set(declared.flatMap((each) => [...each.used]));
    for (const name of names) used.delete(name);
    const text = declared.map((each) => each.text).join('\n\n');
    write(module, typesHead(module), text, used, new Map());
    exported.set(module, names);
  }

  files.set('api/api-types.ts', exportsText(exported));
  for (const group of contract.groups) {
    const own = operations.filter(({ resource }) => resource.split('.')[0] === group);
    files.set(
      `cli/operations/${kebab(group)}-operations.ts`,
      `${header(`The commands of \`nmp ${kebab(group)}\` as data.`)}\n\n${commandsText(contract, sorted(contract, own))}\n`,
    );
  }
  files.set('cli/operations/groups.ts', groupsText(contract));
  return files;
}

/** The operations of a resource before those of the resources below it. */
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

function header(text: string): string {
  return `/** ${text.replace(/\.$/, '')}. Generated from contract/ by \`npm run generate\`; do not edit. */`;
}

function typesHead(module: string): string {
  const group = /types\/(.*)-types/.exec(module)![1]!;
  return group === 'shared'
    ? 'Types that several resources share.'
    : `Types of the resources below \`${group}\`.`;
}

/** A group of several resources has a folder; below it, generated files of a handwritten group have one of their own. */
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

function importLine(from: string, to: string, names: readonly string[]): string {
  const path = posix.relative(dirname(from), to);
  const isValue = to.startsWith('api/') && !/-types|list-params/.test(to);
  const specifier = path.startsWith('.') ? path : `./${path}`;
  return `import ${isValue ? '' : 'type '}{ ${names.join(', ')} } from '${specifier}';`;
}

function exportsText(exported: ReadonlyMap<string, readonly string[]>): string {
  const seen = new Map<string, string>();
  const lines: string[] = [];
  for (const [path, names] of [...exported].sort()) {
    for (const name of names) {
      if (seen.has(name))
        throw new Error(`${name} is declared in ${seen.get(name)} and in ${path}.`);
      seen.set(name, path);
    }
    lines.push(
      `export type { ${[...names].sort().join(', ')} } from './${path.replace(/^api\//, '')}';`,
    );
  }
  return `${header('The types of all resources, for the entries of the package.')}\n\n${lines.join('\n')}\n`;
}

function groupsText({ groups }: Contract): string {
  const rows = groups.map((group) => {
    const name = kebab(group);
    return `{ name: '${name}', load: async () => (await import('./${name}-operations.ts')).OPERATIONS }`;
  });
  return `${header('The groups of generated commands, each loaded only when a command line names it.')}

import type { OperationGroup } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATION_GROUPS: readonly OperationGroup[] = [${rows.join(', ')}];
`;
}
