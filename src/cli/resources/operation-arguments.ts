/** Which values of an operation are arguments of its command, and what `--exist-ok` falls back to. */

import { namedOf, type Operation, positionalsOf } from './operation.ts';

/** Names are positional: those in the path, or the name of a new item. */
export function argumentsOf(operation: Operation): readonly string[] {
  const inPath = positionalsOf(operation);
  if (inPath.length > 0) return inPath;
  const first = namedOf(operation).find((name) => {
    const parameter = operation.parameters[name]!;
    return parameter.in === 'body' && parameter.required === true && parameter.type === 'string';
  });
  return first === undefined ? [] : [first];
}

/** The operation that returns an existing item; not every resource has one. */
export function retrieveOf(create: Operation, group: readonly Operation[]): Operation | undefined {
  return group.find(
    ({ resource, method }) => resource === create.resource && method === 'retrieve',
  );
}
