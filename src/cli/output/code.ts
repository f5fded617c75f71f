/** Generates the TypeScript program that makes the same call. It reads secrets from the environment. */

import { namedOf, type Operation, positionalsOf } from '../../api/operation.ts';
import type { GlobalOptions } from '../global-options.ts';
import { singular } from '../resources/names.ts';
import { Expression, literalOf } from './literal.ts';

export function codeOf(
  operation: Operation,
  values: Readonly<Record<string, unknown>>,
  globals: GlobalOptions,
): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      operation.parameters[name]?.secret ? new Expression(secretOf(operation, name)) : value,
    ]),
  );
  const positionals = positionalsOf(operation);
  const rest = Object.entries(shown).filter(([name]) => !positionals.includes(name));
  const args = positionals.map((name) => literalOf(shown[name]));
  if (namedOf(operation).length > 0 && rest.length > 0)
    args.push(literalOf(Object.fromEntries(rest)));
  const call = `client.${operation.resource}.${operation.method}(${args.join(', ')})`;
  const item = singular(operation.resource);
  const statement =
    operation.answer === 'page'
      ? `for await (const ${item} of ${call}) console.log(${item});`
      : `console.log(await ${call});`;
  const client = `const client = new NeMoPlatform(${clientOptions(globals)});`;
  return `import { NeMoPlatform } from 'nemo-platform';\n\n${client}\n${statement}`;
}

/** As in `process.env['SECRET_VALUE']!`. */
function secretOf({ resource }: Operation, name: string): string {
  return `process.env['${singular(resource).toUpperCase()}_${name.toUpperCase()}']!`;
}

/** With only a base URL, the client would ignore the token of the environment. */
function clientOptions({ baseUrl, context }: GlobalOptions): string {
  if (baseUrl !== undefined) {
    const accessToken = new Expression("process.env['NMP_ACCESS_TOKEN']");
    return literalOf({ baseUrl, accessToken });
  }
  return context === undefined ? '' : literalOf({ context });
}
