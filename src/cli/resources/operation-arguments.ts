/** How the command of an operation is shaped: which values are arguments, and what a creation falls back to. */

import { namedOf, type Operation, positionalsOf } from '../../api/operation.ts';
import { OPERATIONS } from '../../api/operations.ts';

/** Names are positional: those of the path, and of a new thing its name. */
export function argumentsOf(operation: Operation): readonly string[] {
  const inPath = positionalsOf(operation);
  if (inPath.length > 0) return inPath;
  const first = namedOf(operation).find((name) => {
    const parameter = operation.parameters[name]!;
    return parameter.in === 'body' && parameter.required === true && parameter.type === 'string';
  });
  return first === undefined ? [] : [first];
}

/** What returns a thing that exists already; not everything can be asked for by its name. */
export function retrieveOf(create: Operation): Operation | undefined {
  return OPERATIONS.find(
    ({ resource, method }) => resource === create.resource && method === 'retrieve',
  );
}
