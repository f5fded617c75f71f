/** An operation as the generated files need it: its route string, positional values and named parameters. */

import type { Contract, ContractOperation, OperationOverlay, Schema } from './contract-types.ts';
import { camel, kebab, pascal, refName, withArticle } from './naming.ts';

/** One value of the object that a method takes. */
export interface NamedParameter {
  readonly name: string;
  readonly in: 'query' | 'body';
  readonly schema: Schema;
  readonly required: boolean;
  /** The schema of the body with this parameter, else the operation; selects the sentence about it. */
  readonly owner?: string | undefined;
}

export interface OperationModel extends ContractOperation, OperationOverlay {
  /** As in `jobs.get_logs`. */
  readonly key: string;
  /** As in `getLogs`. */
  readonly name: string;
  readonly route: string;
  /** Names in the path, in their order, without the workspace. */
  readonly positionals: readonly string[];
  readonly inWorkspace: boolean;
  readonly named: readonly NamedParameter[];
  /** A body whose fields are not listed: a union, or free fields. */
  readonly openBody: Schema | undefined;
  readonly summary: string;
  readonly doc: string;
  /** The name of the type of the named parameters; undefined when there are none. */
  readonly paramsType: string | undefined;
  /** Whether the named parameters can be left out. */
  readonly isParamsOptional: boolean;
}

export function modelOf(contract: Contract, operation: ContractOperation): OperationModel {
  const { resource, method, path, body } = operation;
  const key = `${resource}.${method}`;
  const overlay = contract.overlay[key] ?? {};
  const placeholders = [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, name = '']) => name);
  const positionals = placeholders.filter((name) => name !== 'workspace');
  const inWorkspace = placeholders.includes('workspace');
  const bodyName = typeof body === 'object' && body.$ref ? refName(body.$ref) : undefined;
  const fields = bodyName === undefined ? undefined : contract.schemas[bodyName];
  const isListed = fields?.properties !== undefined;
  const openBody = typeof body === 'object' && !isListed ? body : undefined;
  const listed = isListed ? fields : undefined;
  const named = inOrder(namedOf(operation, inWorkspace, listed, bodyName), overlay);
  const hasParams = inWorkspace || named.length > 0 || openBody !== undefined;
  const { entity } = contract.resources[resource]!;
  const isOwnType = named.length > 0 || openBody !== undefined;
  return {
    ...operation,
    ...overlay,
    key,
    name: camel(method),
    route: routeOf(contract, operation, named, overlay),
    positionals,
    inWorkspace,
    named,
    openBody,
    summary: overlay.summary ?? summaryOf(contract, operation),
    doc: `${overlay.doc ?? docOf(contract, operation)}${versionOf(operation)}`,
    paramsType: hasParams
      ? isOwnType
        ? `${entity}${pascal(method)}Params`
        : 'WorkspaceParams'
      : undefined,
    isParamsOptional:
      !named.some(({ required }) => required) && (openBody === undefined || isFree(openBody)),
  };
}

function isFree({ $ref }: Schema): boolean {
  return $ref === undefined;
}

function namedOf(
  { resource, method, query = {}, requiredQuery = [] }: ContractOperation,
  inWorkspace: boolean,
  body: Schema | undefined,
  owner: string | undefined,
): readonly NamedParameter[] {
  const inBody = Object.entries(body?.properties ?? {})
    .filter(([name]) => !(inWorkspace && name === 'workspace'))
    .map(([name, schema]): NamedParameter => {
      const required = body?.required?.includes(name) ?? false;
      return { name, in: 'body', schema, required, owner };
    });
  const inQuery = Object.entries(query).map(([name, schema]): NamedParameter => {
    const required = requiredQuery.includes(name);
    return { name, in: 'query', schema, required, owner: `${resource}.${method}` };
  });
  const doubled = inBody.find(({ name }) => inQuery.some((other) => other.name === name));
  if (doubled !== undefined) throw new Error(`${doubled.name} is in the query and in the body.`);
  return [...inBody, ...inQuery];
}

/** Required fields of the body, its secrets, then the rest, each in the order of the contract. */
function inOrder(
  named: readonly NamedParameter[],
  { secrets = [] }: OperationOverlay,
): readonly NamedParameter[] {
  const rank = (each: NamedParameter) =>
    each.in === 'query' ? 3 : each.required ? 0 : secrets.includes(each.name) ? 1 : 2;
  return [...named].sort((one, other) => rank(one) - rank(other));
}

function routeOf(
  contract: Contract,
  { http, path, body, resource, method }: ContractOperation,
  named: readonly NamedParameter[],
  { secrets = [], remedy }: OperationOverlay,
): string {
  const sendsBody = http.startsWith('P');
  const query = sendsBody ? named.filter((each) => each.in === 'query') : [];
  const parts = [
    `${http} ${path}`,
    query.length > 0 ? `{?${query.map(({ name }) => name).join(',')}}` : '',
    secrets.length > 0 ? `{!${secrets.join(',')}}` : '',
    body === 'content' ? '{*content}' : sendsBody && body === undefined ? '{*}' : '',
  ];
  const command = remedy ?? (contract.plugin ? undefined : listCommand(contract, resource, method));
  return parts.join('') + (command === undefined ? '' : ` ${command}`);
}

/** The resource whose list shows the names that can be given, as in `inference providers`. */
function listCommand(contract: Contract, resource: string, method: string): string | undefined {
  for (let holder = resource; holder !== ''; holder = holder.slice(0, holder.lastIndexOf('.'))) {
    const list = contract.operations.find(
      (other) => other.resource === holder && other.method === 'list',
    );
    const isItself = holder === resource && (method === 'list' || method === 'create');
    if (list !== undefined && !isItself && !/\{(?!workspace)/.test(list.path)) {
      return holder
        .split('.')
        .map((name) => kebab(name))
        .join(' ');
    }
    if (!holder.includes('.')) return undefined;
  }
  return undefined;
}

function summaryOf(contract: Contract, { resource, method, path }: ContractOperation): string {
  const { one, many } = contract.resources[resource]!;
  const [, parent] = / of (a .*)$/.exec(many) ?? [];
  switch (method) {
    case 'list':
      return `List the ${many}${path.includes('{workspace}') && parent === undefined ? ' of a workspace' : ''}`;
    case 'retrieve':
    case 'get':
      return `Show ${withArticle(one)}`;
    case 'patch':
      return `Update ${withArticle(one)}`;
    case 'create':
    case 'update':
    case 'delete':
      return `${pascal(method)} ${withArticle(one)}`;
    default:
      throw new Error(`${resource}.${method} needs a summary in contract/overlay/operations.json.`);
  }
}

/** The kind of identifier in the last segment of the path. */
function keyOf(path: string): string {
  const [last = ''] = /[^{}]+(?=\}[^{]*$)/.exec(path) ?? [];
  return /(?:^|_)id$/.test(last) ? 'ID' : last.replaceAll('_', ' ');
}

function versionOf({ since }: ContractOperation): string {
  return since === undefined ? '' : ` Since version ${since} of the platform.`;
}

function docOf(contract: Contract, { resource, method, path }: ContractOperation): string {
  const { one, many } = contract.resources[resource]!;
  const inWorkspace = path.includes('{workspace}') && !many.includes(' of ');
  switch (method) {
    case 'list':
      return `All ${many}${inWorkspace ? ' of a workspace' : ''}.`;
    case 'retrieve':
    case 'get':
      return `Returns one ${one} by its ${keyOf(path)}.`;
    case 'patch':
      return `Changes fields of ${withArticle(one)}; fields that are left out stay.`;
    case 'update':
      return `Changes ${withArticle(one)}.`;
    case 'create':
      return `Creates ${withArticle(one)}.`;
    case 'delete':
      return `Deletes ${withArticle(one)}.`;
    default:
      throw new Error(`${resource}.${method} needs a doc in contract/overlay/operations.json.`);
  }
}
