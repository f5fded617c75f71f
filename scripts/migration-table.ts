/** Generates the table of the methods of the Python SDK and of this SDK from the contract, for docs/migrating-from-python.md. */

import { readContract } from './generate/contract.ts';
import type { Contract } from './generate/contract-types.ts';
import { camel } from './generate/naming.ts';
import { modelOf, type OperationModel } from './generate/operation-model.ts';

const START = '<!-- methods: npm run docs:update -->\n';
const END = '<!-- end of methods -->';

/** Operations without a public method in the Python SDK. */
const NOT_IN_PYTHON = new Set([
  'auth.discovery',
  'files.list_files',
  'files.download_file',
  'files.upload_file',
  'files.delete_file',
  'files.head_file',
]);

export interface MethodRow {
  readonly python: string;
  readonly typescript: string;
  readonly operation: OperationModel;
}

export function methodRows(contract: Contract): readonly MethodRow[] {
  return (
    contract.operations
      // The table covers the Python SDK of the first version of the platform.
      .filter(({ since }) => since === undefined)
      .filter(({ resource, method }) => !NOT_IN_PYTHON.has(`${resource}.${method}`))
      .map((each) => modelOf(contract, each))
      .map((operation) => {
        const { resource, method, name, positionals, body } = operation;
        const holder = resource.split('.').map(camel).join('.');
        const given = [...positionals, ...(body === 'content' ? ['content'] : [])];
        return {
          operation,
          python: `${resource}.${method}(${given.join(', ')})`,
          typescript: `${holder}.${name}(${given.map(camel).join(', ')})`,
        };
      })
  );
}

/** Replaces the table between the two marks in the text. */
export function withMethodTable(text: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error('The marks of the table are missing.');
  const lines = [
    '| Python | TypeScript | request |',
    '| --- | --- | --- |',
    ...methodRows(readContract()).map(
      ({ python, typescript, operation: { http, path } }) =>
        `| \`${python}\` | \`${typescript}\` | \`${http} ${path.replaceAll('{+', '{')}\` |`,
    ),
  ];
  return `${text.slice(0, start + START.length)}\n${lines.join('\n')}\n\n${text.slice(end)}`;
}
