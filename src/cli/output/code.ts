/** Generates the TypeScript program that makes the same call. It reads secrets from the environment. */

import type { GlobalOptions } from '../global-options.ts';
import { singular } from '../resources/names.ts';
import { namedOf, type Operation, positionalsOf } from '../resources/operation.ts';
import { Expression, literalOf } from './literal.ts';

export function codeOf(
  operation: Operation,
  values: Readonly<Record<string, unknown>>,
  globals: GlobalOptions,
): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shownValue(operation, name, value)]),
  );
  const positionals = positionalsOf(operation);
  const rest = Object.entries(shown).filter(([name]) => !positionals.includes(name));
  const args = positionals.map((name) => literalOf(shown[name]));
  if (namedOf(operation).length > 0 && rest.length > 0)
    args.push(literalOf(Object.fromEntries(rest)));
  const call = `client.${operation.resource}.${operation.method}(${args.join(', ')})`;
  const item = singular(operation.resource);
  const statements: Partial<Record<Operation['response'], string>> = {
    page: `for await (const ${item} of ${call}) console.log(${item});`,
    cursor: `for await (const ${item} of ${call}) console.log(${item});`,
    binary: `process.stdout.write(await (await ${call}).bytes());`,
  };
  const statement = statements[operation.response] ?? `console.log(await ${call});`;
  const client = clientStatement(globals);
  const isFile = Object.values(operation.parameters).some(({ type }) => type === 'file');
  const imports = isFile ? "import { openAsBlob } from 'node:fs';\n" : '';
  return `${imports}import { NeMoPlatform } from 'nemo-platform';\n\n${client}\n${statement}`;
}

function shownValue(operation: Operation, name: string, value: unknown): unknown {
  const { secret, type } = operation.parameters[name] ?? {};
  if (secret) return new Expression(secretOf(operation, name));
  return type === 'file' ? new Expression(`await openAsBlob(${literalOf(value)})`) : value;
}

/** As in `process.env['SECRET_VALUE']!`. */
function secretOf({ resource }: Operation, name: string): string {
  return `process.env['${singular(resource).toUpperCase()}_${name.toUpperCase()}']!`;
}

/** The statement that creates the client, for the context or the platform of the command line. */
export function clientStatement(globals: GlobalOptions): string {
  return `const client = new NeMoPlatform(${clientOptions(globals)});`;
}

/** With only a base URL, the client would ignore the token of the environment. */
function clientOptions({ baseUrl, context }: GlobalOptions): string {
  if (baseUrl !== undefined) {
    const accessToken = new Expression("process.env['NMP_ACCESS_TOKEN']");
    return literalOf({ baseUrl, accessToken });
  }
  return context === undefined ? '' : literalOf({ context });
}
