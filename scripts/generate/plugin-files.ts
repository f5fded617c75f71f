/** Returns the generated files of one plugin by their path below `src/`: its resources, its types, and its entry. */

import type { Contract } from './contract-types.ts';
import { FileSet, header } from './file-set.ts';
import { platformTypes } from './files.ts';
import { isWithin, jobCollectionOf } from './job-collections.ts';
import { kebab } from './naming.ts';
import { modelOf } from './operation-model.ts';
import { type ChildResource, resourceText } from './resource-file.ts';
import { declareAll, type Exchange, mapTypes } from './types-file.ts';

/** Further exports of the entry of every plugin with jobs. */
const COLLECTION_EXPORTS = `export type { CollectionResults } from '../collection-results.ts';
export type {
  JobCollection,
  PluginJob,
  PluginJobCreateParams,
  PluginJobListParams,
  PluginJobLogsParams,
} from '../job-collection.ts';`;

export function pluginFiles(plugin: Contract, platform: Contract): ReadonlyMap<string, string> {
  const name = plugin.plugin!;
  const folder = `plugins/${kebab(name)}/`;
  const typesModule = `${folder}${kebab(name)}-types.ts`;
  const keys = Object.keys(plugin.resources);
  const collections = keys.filter((key) => plugin.resources[key]!.isJobCollection);
  const resources = keys.filter((key) => !collections.some((each) => isWithin(key, each)));
  const operations = plugin.operations
    .filter(({ resource }) => resources.includes(resource))
    .map((operation) => modelOf(plugin, operation));
  const specs = collections.map((key) => specExchange(plugin, key));
  const types = mapTypes(plugin, [...operations, ...specs]);
  const ofPlatform = platformTypes(
    mapTypes(
      platform,
      platform.operations.map((operation) => modelOf(platform, operation)),
    ),
  );
  const set = new FileSet((type) => (platform.schemas[type] ? ofPlatform(type) : typesModule));

  const pathOf = (key: string) => `${folder}${kebab(key)}.ts`;
  for (const key of resources) {
    const own = operations.filter(({ resource }) => resource === key);
    const text = resourceText(plugin, key, own, childrenOf(plugin, key, pathOf));
    set.add(pathOf(key), plugin.resources[key]!.doc, text);
  }
  const own = [...types.group.keys()].filter((type) => !platform.schemas[type]).sort();
  set.add(
    typesModule,
    `Types of the plugin \`${kebab(name)}\``,
    declareAll(plugin, own, types.inResponses),
  );

  const { class: root, doc } = plugin.resources[name]!;
  const lines = set.exportLines(folder).map((line) => asValue(line, root));
  if (collections.length > 0) lines.push(COLLECTION_EXPORTS);
  if (operations.some(({ response }) => response.kind === 'stream'))
    lines.push("export type { JsonStream } from '../json-stream.ts';");
  set.files.set(`${folder}${kebab(name)}-plugin.ts`, `${header(doc)}\n\n${lines.join('\n')}\n`);
  return set.files;
}

/** The one class that programs construct; the others are its properties. */
function asValue(line: string, root: string): string {
  const names = /\{ (.*) \}/.exec(line)?.[1]?.split(', ') ?? [];
  if (!names.includes(root)) return line;
  const marked = names.map((name) => (name === root ? name : `type ${name}`));
  return line.replace(/export type \{.*\}/, `export { ${marked.join(', ')} }`);
}

function childrenOf(
  plugin: Contract,
  parent: string,
  pathOf: (key: string) => string,
): readonly ChildResource[] {
  return Object.entries(plugin.resources)
    .filter(([key]) => key.includes('.') && key.slice(0, key.lastIndexOf('.')) === parent)
    .map(([key, { class: type, doc, isJobCollection }]) => {
      const child = { name: key.slice(key.lastIndexOf('.') + 1), class: type, doc };
      return isJobCollection
        ? { ...child, module: 'plugins/job-collection.ts', jobs: jobCollectionOf(plugin, key) }
        : { ...child, module: pathOf(key) };
    });
}

/** Only the specifications of a collection have generated types. */
function specExchange(plugin: Contract, resource: string): Exchange {
  const { spec, storedSpec } = jobCollectionOf(plugin, resource);
  const schema = { $ref: `#/$defs/${storedSpec}` };
  return {
    resource,
    response: spec === storedSpec ? { kind: 'empty' } : { kind: 'object', schema },
    named: [{ schema: { $ref: `#/$defs/${spec}` } }],
    openBody: undefined,
  };
}
