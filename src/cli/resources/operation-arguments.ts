/** Which values of an operation are arguments of its command; all others are flags. */

import { namedOf, type Operation, positionalsOf } from '../../api/operation.ts';

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
