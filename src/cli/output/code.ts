/** The TypeScript program that makes the same call. */

import { namedOf, type Operation, positionalsOf } from '../../api/operation.ts';

export function codeOf(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  const positionals = positionalsOf(operation);
  const rest = Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !positionals.includes(name))
      .map(([name, value]) => [name, operation.parameters[name]?.secret ? '…' : value]),
  );
  const args = positionals.map((name) => JSON.stringify(values[name]));
  if (namedOf(operation).length > 0 && Object.keys(rest).length > 0)
    args.push(JSON.stringify(rest));
  const call = `client.${operation.resource}.${operation.method}(${args.join(', ')})`;
  const item = singular(operation.resource);
  const statement =
    operation.answer === 'page'
      ? `for await (const ${item} of ${call}) console.log(${item});`
      : `console.log(await ${call});`;
  return `import { NeMoPlatform } from 'nemo-platform';\n\nconst client = new NeMoPlatform();\n${statement}`;
}

function singular(resource: string): string {
  return (resource.split('.').at(-1) ?? resource).replace(/s$/, '');
}
