/** Writes the files of types that operations share: one for each group, and one for what several groups need. */

import type { Contract, Schema } from './contract-types.ts';
import { docComment } from './doc-comment.ts';
import type { FileText } from './file-set.ts';
import { fieldsText } from './interface-text.ts';
import { refName } from './naming.ts';
import type { OperationModel } from './operation-model.ts';
import { typeSentence } from './type-sentence.ts';
import { typeText } from './type-text.ts';

/** Where each type is declared, and whether responses contain it. */
export interface TypeMap {
  /** The only group that uses a type, or `shared`. */
  readonly group: ReadonlyMap<string, string>;
  readonly inResponses: ReadonlySet<string>;
}

/** Groups with too few types for a file of their own. */
const SHARED = new Set(['auth', 'projects', 'workspaces']);

/** What an operation sends and receives. */
export type Exchange = Pick<OperationModel, 'resource' | 'response' | 'openBody'> & {
  readonly named: readonly { readonly schema: Schema }[];
};

export function mapTypes(contract: Contract, operations: readonly Exchange[]): TypeMap {
  const groups = new Map<string, Set<string>>();
  const inResponses = new Set<string>();
  for (const operation of operations) {
    const [group = ''] = operation.resource.split('.');
    const received = reach(contract, [operation.response.schema]);
    for (const name of received) inResponses.add(name);
    const sent = [...operation.named.map(({ schema }) => schema), operation.openBody];
    for (const name of new Set([...received, ...reach(contract, sent)])) {
      groups.set(name, (groups.get(name) ?? new Set()).add(group));
    }
  }
  const group = new Map<string, string>();
  for (const [name, names] of groups)
    group.set(name, names.size === 1 && !SHARED.has([...names][0]!) ? [...names][0]! : 'shared');
  return { group, inResponses };
}

/** Names of all types that schemas mention, directly or through others. */
function reach(contract: Contract, schemas: readonly (Schema | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string') visit(inner);
      else if (!seen.has(refName(inner))) {
        seen.add(refName(inner));
        visit(contract.schemas[refName(inner)]);
      }
    }
  };
  for (const schema of schemas) visit(schema);
  return seen;
}

/** The declarations of several types as one file. */
export function declareAll(
  contract: Contract,
  names: readonly string[],
  inResponses: ReadonlySet<string>,
): FileText {
  const declared = names.map((name) => declare(contract, name, inResponses.has(name)));
  const used = new Set(declared.flatMap((each) => [...each.used]));
  for (const name of names) used.delete(name);
  return { text: declared.map(({ text }) => text).join('\n\n'), used, types: names };
}

interface TypeText {
  readonly text: string;
  /** Other types that it mentions. */
  readonly used: ReadonlySet<string>;
}

/** The declaration of one type. */
function declare(contract: Contract, name: string, isResponse: boolean): TypeText {
  const schema = contract.schemas[name]!;
  const used = new Set<string>();
  const { properties, required = [] } = schema;
  const discriminator = discriminators(contract).get(name);
  const doc = docComment([typeSentence(contract, name)]);
  if (properties === undefined || Object.keys(properties).length === 0) {
    return { text: `${doc}\nexport type ${name} = ${typeText(schema, used)};`, used };
  }
  const fields = Object.entries(properties).map(([field, inner]) => ({
    name: field,
    schema: inner,
    required: required.includes(field) || field === discriminator,
    owner: name,
  }));
  const body = fieldsText(fields, { sentences: contract.fields, used, isResponse });
  used.delete(name);
  return { text: `${doc}\nexport interface ${name} {\n${body}\n}`, used };
}

/** The discriminator field of each member of a union. */
function discriminators(contract: Contract): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { discriminator, anyOf = [] } = value as Schema;
    if (discriminator !== undefined && !('type' in discriminator)) {
      for (const { $ref } of anyOf)
        if ($ref !== undefined) found.set(refName($ref), discriminator.propertyName);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(contract.schemas);
  return found;
}
