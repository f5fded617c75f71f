/** Names the fields that the platform refuses as the user typed them. */

import { type FieldError, reworded, UnprocessableEntityError } from '../../errors.ts';
import { argumentNamed, flagNamed } from './names.ts';
import type { Operation } from './operation.ts';
import { argumentsOf } from './operation-arguments.ts';

/**
 * @returns an equal error whose message names `--page-size` instead of `query.page_size`; any other error
 * unchanged.
 */
export function withTypedFields(error: unknown, operation: Operation): unknown {
  if (!(error instanceof UnprocessableEntityError) || error.fields.length === 0) return error;
  const lines = error.fields.map((field) => typedLine(field, operation));
  const [first = ''] = lines;
  const isOne = lines.length === 1;
  const summary = isOne ? `${first.replace(/\.$/, '')} (HTTP ${error.status})` : error.summary;
  const hint = isOne ? error.hint : lines.join('\n');
  return reworded(error, { summary, hint });
}

function typedLine({ field, reason, rule }: FieldError, operation: Operation): string {
  const typed = typedName(field, operation);
  return rule === undefined ? `${typed}: ${reason}` : `${typed} must be ${rule}`;
}

/** @param field - as in `body.spec.steps`. */
function typedName(field: string, operation: Operation): string {
  const [, name = '', ...inner] = field.split('.');
  if (!(name in operation.parameters)) return field;
  const typed = argumentsOf(operation).includes(name)
    ? argumentNamed(name)
    : flagNamed(operation, name);
  return inner.length === 0 ? typed : `${typed} (${inner.join('.')})`;
}
