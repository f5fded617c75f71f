/** Writes the file of one resource: its class with one route string for each method, and the types of its parameters. */

import type { Contract } from './contract-types.ts';
import { docComment } from './doc-comment.ts';
import type { FileText } from './file-set.ts';
import { fieldsText } from './interface-text.ts';
import type { JobCollectionFacts } from './job-collections.ts';
import { camel, kebab } from './naming.ts';
import type { OperationModel } from './operation-model.ts';
import { typeText } from './type-text.ts';

/** A resource below another one, and where its class is. */
export interface ChildResource {
  readonly name: string;
  readonly class: string;
  readonly doc: string;
  /** The import of its class. */
  readonly module: string;
  /** For a job collection. */
  readonly jobs?: JobCollectionFacts;
}

export function resourceText(
  contract: Contract,
  resource: string,
  operations: readonly OperationModel[],
  children: readonly ChildResource[],
): FileText {
  const { class: finished, doc, handwritten } = contract.resources[resource]!;
  const name = handwritten ? `${finished}Routes` : finished;
  const used = new Set<string>();
  const imports = new Map<string, Set<string>>();
  const take = (module: string, symbol: string) =>
    imports.set(module, (imports.get(module) ?? new Set()).add(symbol));
  const isPlugin = resource === contract.plugin;
  if (isPlugin) take('plugins/plugin.ts', 'Plugin');
  else take('resource.ts', 'Resource');
  for (const child of children) {
    take(child.module, child.class);
    for (const type of specsOf(child)) used.add(type);
  }
  const params = operations.flatMap((operation) => paramsText(contract, operation, used, take));
  const members = [
    ...children.map((child) => childText(child)),
    ...operations.map((operation) => methodText(operation, used, take)),
  ];
  const example = exampleOf(contract, resource, operations);
  const classDoc = docComment(example === undefined ? [doc] : [doc, '', `@example\n${example}`]);
  const classText = `${classDoc}\nexport class ${name} extends ${isPlugin ? 'Plugin' : 'Resource'} {\n${members.join('\n\n')}\n}`;
  return {
    text: [...params.map(({ text }) => text), classText].join('\n\n'),
    used,
    imports,
    types: [...params.map((each) => each.name), name],
  };
}

function exampleOf(
  { plugin, resources }: Contract,
  resource: string,
  operations: readonly OperationModel[],
): string | undefined {
  const list = operations.find(
    ({ response, positionals, isParamsOptional }) =>
      response.kind === 'page' && positionals.length === 0 && isParamsOptional,
  );
  const holder = resource.split('.').map(camel).join('.');
  const object = plugin === undefined ? `client.${holder}` : holder;
  const loop = `for await (const item of ${object}.list()) console.log(item);`;
  if (resource !== plugin) return list && loop;
  const { class: type } = resources[plugin]!;
  return [
    "import { NeMoPlatform } from 'nemo-platform';",
    `import { ${type} } from 'nemo-platform/${kebab(plugin)}';`,
    '',
    `const ${holder} = new ${type}(new NeMoPlatform());`,
    ...(list ? [loop] : []),
  ].join('\n');
}

function childText(child: ChildResource): string {
  const { name, class: className, doc, jobs } = child;
  const property = camel(name);
  const type = jobs === undefined ? className : `${className}<${specsOf(child).join(', ')}>`;
  const path = jobs === undefined ? '' : `, '${jobs.path}'`;
  return `${docComment([doc], '  ')}
  get ${property}(): ${type} {
    return this.part('${property}', ${type}${path});
  }`;
}

/** The types of `spec`: one if a response has the same as a request. */
function specsOf({ jobs }: ChildResource): readonly string[] {
  return jobs === undefined ? [] : [...new Set([jobs.spec, jobs.storedSpec])];
}

type Take = (module: string, symbol: string) => void;

function paramsText(
  contract: Contract,
  operation: OperationModel,
  used: Set<string>,
  take: Take,
): readonly { readonly name: string; readonly text: string }[] {
  const { paramsType, named, inWorkspace, openBody, summary } = operation;
  if (inWorkspace) take('list-params.ts', 'WorkspaceParams');
  if (paramsType === undefined || paramsType === 'WorkspaceParams') return [];
  const isPaged = named.some(({ name }) => name === 'page');
  if (isPaged) take('list-params.ts', 'PageParams');
  const bases = [...(inWorkspace ? ['WorkspaceParams'] : []), ...(isPaged ? ['PageParams'] : [])];
  const doc = docComment([`Parameters of: ${summary}.`]);
  const filter = named.find(({ name }) => name === 'filter');
  const types: Record<string, string> = {};
  if (filter?.schema.$ref !== undefined)
    types['filter'] = `${typeText(filter.schema, used)} | string`;
  else if (filter !== undefined) {
    take('list-params.ts', 'Filter');
    types['filter'] = 'Filter';
  }
  const fields = named.filter(({ name }) => name !== 'page');
  const body = fieldsText(fields, { sentences: contract.fields, used, isResponse: false, types });
  if (openBody !== undefined) {
    const parts = [...bases, ...(body === '' ? [] : [`{\n${body}\n}`]), typeText(openBody, used)];
    return [
      { name: paramsType, text: `${doc}\nexport type ${paramsType} = ${parts.join(' & ')};` },
    ];
  }
  const heritage = bases.length > 0 ? ` extends ${bases.join(', ')}` : '';
  return [
    { name: paramsType, text: `${doc}\nexport interface ${paramsType}${heritage} {\n${body}\n}` },
  ];
}

const CALLS = {
  page: 'pages',
  cursor: 'cursorPages',
  empty: 'callEmpty',
  binary: 'download',
  stream: 'download',
  head: 'head',
  object: 'call',
  list: 'call',
  array: 'call',
  passthrough: 'call',
} as const;

function methodText(operation: OperationModel, used: Set<string>, take: Take): string {
  const { name, positionals, paramsType, isParamsOptional, body, response, http, send } = operation;
  const optionsType = ['page', 'cursor'].includes(response.kind) ? 'ListOptions' : 'RequestOptions';
  take('http/request-options.ts', optionsType);
  const content = body === 'content' ? ['content'] : [];
  if (content.length > 0) take('http/prepare/body.ts', 'RequestBody');
  const args = [
    ...positionals.map((each) => `${camel(each)}: string`),
    ...content.map((each) => `${each}: RequestBody`),
    ...(paramsType ? [`params${isParamsOptional ? '?' : ''}: ${paramsType}`] : []),
    `options?: ${optionsType}`,
  ];
  const given = [
    ...Object.entries(send ?? {}).map(([key, value]) => `${key}: '${value}'`),
    ...(paramsType ? ['...params'] : []),
    ...positionals.map((each) => (camel(each) === each ? each : `${each}: ${camel(each)}`)),
    ...content,
  ];
  const values = given.length === 1 && paramsType ? 'params' : `{ ${given.join(', ')} }`;
  const result = resultText(operation, used, take);
  const call = response.kind === 'empty' && http === 'DELETE' ? 'call' : CALLS[response.kind];
  const sent = `this.http.${call}('${operation.route}', ${values}, options)`;
  const blocks = [
    operation.doc,
    ...throwsOf(operation).map((each) => `@throws ${each}`),
    ...(operation.example ? [`@example\n${operation.example}`] : []),
  ];
  if (blocks.length > 1) blocks.splice(1, 0, '');
  return `${docComment(blocks, '  ')}
  ${name}(${args.join(', ')}): ${result} {
    return ${response.kind === 'stream' ? `new JsonStream(() => ${sent}, '${http}')` : sent};
  }`;
}

function throwsOf({ throws, positionals, method }: OperationModel): readonly string[] {
  if (throws !== undefined) return throws;
  if (method === 'create' && positionals.length === 0)
    return ['ConflictError when the name is taken.'];
  return positionals.length > 0 ? ['NotFoundError'] : [];
}

function resultText({ response }: OperationModel, used: Set<string>, take: Take): string {
  const { kind, schema } = response;
  const type = schema === undefined ? 'unknown' : typeText(schema, used);
  switch (kind) {
    case 'page':
      take('http/parse/page.ts', 'PagePromise');
      return `PagePromise<${type}>`;
    case 'cursor':
      take('http/parse/cursor-page.ts', 'CursorPagePromise');
      return `CursorPagePromise<${type}>`;
    case 'stream':
      take('plugins/json-stream.ts', 'JsonStream');
      return `JsonStream<${type}>`;
    case 'binary':
      take('http/parse/download.ts', 'Download');
      break;
    case 'head':
      take('http/parse/download.ts', 'FileHead');
      break;
  }
  take('http/request-promise.ts', 'RequestPromise');
  const inner = { binary: 'Download', head: 'FileHead', empty: 'void', passthrough: 'unknown' };
  return `RequestPromise<${inner[kind as keyof typeof inner] ?? type}>`;
}
