/** Writes the operations of one group as data for the command line: flags, texts, choices and columns. */

import type { Contract, Schema } from './contract-types.ts';
import { camel } from './naming.ts';
import type { NamedParameter, OperationModel } from './operation-model.ts';
import { plain, sentenceOf } from './sentences.ts';

const RESPONSES: Readonly<Record<string, string>> = { array: 'object', passthrough: 'object' };

export function commandsText(contract: Contract, operations: readonly OperationModel[]): string {
  const data = operations.map((operation) => describe(contract, operation));
  return `import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = ${JSON.stringify(data, undefined, 2)};

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = ${JSON.stringify(descriptionsOf(contract, operations), undefined, 2)};`;
}

function descriptionsOf(
  { commands }: Contract,
  [first]: readonly OperationModel[],
): Readonly<Record<string, string>> {
  const group = `${first?.resource.split('.')[0]}.`;
  const below = Object.entries(commands).filter(([key]) => key.startsWith(group));
  return Object.fromEntries(
    below.map(([key, text]) => [key.split('.').map(camel).join('.'), text]),
  );
}

function describe(contract: Contract, operation: OperationModel): object {
  const { path, positionals, inWorkspace, named, body, response, http } = operation;
  const parameters: Record<string, object> = {};
  if (inWorkspace) {
    parameters['workspace'] = {
      in: 'path',
      type: 'string',
      description: 'Workspace (default: from the context)',
    };
  }
  for (const name of positionals) {
    const description = lineOf(
      contract.fields[name] ?? sentenceOf(contract.fields, undefined, name, {}),
    );
    parameters[name] = { in: 'path', type: 'string', required: true, description };
  }
  if (body === 'content') {
    const description = 'File with the content; - is standard input';
    parameters['content'] = { in: 'content', type: 'file', required: true, description };
  }
  for (const each of named) parameters[each.name] = parameterOf(contract, operation, each);
  return {
    resource: operation.resource.split('.').map(camel).join('.'),
    method: operation.name,
    summary: operation.summary,
    ...(operation.words === undefined ? {} : { words: operation.words }),
    ...(operation.since === undefined ? {} : { since: operation.since }),
    http,
    path: path.replaceAll('{+', '{'),
    parameters,
    ...(operation.openBody === undefined ? {} : { openBody: true }),
    response: response.kind === 'empty' ? 'empty' : (RESPONSES[response.kind] ?? response.kind),
    ...(operation.command === undefined ? {} : { example: operation.command }),
    ...(operation.columns === undefined ? {} : { columns: operation.columns }),
  };
}

function parameterOf(
  contract: Contract,
  { secrets = [] }: OperationModel,
  { name, in: place, schema, required, owner }: NamedParameter,
): object {
  const resolved = resolve(contract, schema);
  const values = resolved.enum?.filter((value) => typeof value === 'string');
  const type = typeOf(contract, resolved);
  const isSecret = secrets.includes(name);
  const sentence = sentenceOf(contract.fields, owner, name, schema);
  const description = isSecret
    ? 'Value; - prompts for it or reads all of standard input'
    : lineOf(sentence);
  const usual = schema.default;
  const isShown = ['string', 'number', 'boolean'].includes(typeof usual) && usual !== '';
  return {
    in: place,
    type: name === 'filter' ? 'string' : type,
    ...(required ? { required: true } : {}),
    description,
    ...(values?.length ? { values } : {}),
    ...(isShown ? { default: usual } : {}),
    ...(isSecret ? { secret: true } : {}),
  };
}

/** Resolves references and removes null from a schema. */
function resolve({ schemas }: Contract, schema: Schema): Schema {
  const inner = plain(schema);
  if (inner.$ref === undefined) return inner;
  return plain(schemas[inner.$ref.slice(inner.$ref.lastIndexOf('/') + 1)]!);
}

function typeOf(contract: Contract, { type, items, anyOf }: Schema): string {
  const types = (typeof type === 'string' ? [type] : (type ?? [])).filter(
    (each) => each !== 'null',
  );
  const [only] = types;
  if (anyOf?.length || types.length !== 1) return 'json';
  if (only === 'array') {
    return items !== undefined && resolve(contract, items).type === 'string' ? 'string[]' : 'json';
  }
  return only === 'object' ? 'json' : only!;
}

/**
 * Shortens a text to one line of at most 70 characters without a full stop: the whole text, else its first
 * sentence, else a part of that.
 */
function lineOf(text: string): string {
  const whole = text.replace(/\.$/, '').replaceAll('`', '');
  if (whole.length <= 70) return whole;
  const line = whole.split(/\. (?=[A-Z])/)[0]!;
  if (line.length <= 70) return line;
  const cut = line.split(/[,;:] /)[0]!;
  return cut.length <= 70 ? cut : line.slice(0, 70).replace(/ \S*$/, '');
}
