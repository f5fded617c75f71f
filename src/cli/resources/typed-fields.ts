/** Renames the fields that the platform refuses to the arguments and options that the user typed. */

import { UnprocessableEntityError } from '../../errors.ts';
import { argumentNamed, flagNamed } from './names.ts';
import type { Operation } from './operation.ts';
import { argumentsOf } from './operation-arguments.ts';

/**
 * @returns an equal error whose message names `--page-size` instead of `query.page_size`; any other error
 * unchanged.
 */
export function withTypedFields(error: unknown, operation: Operation): unknown {
  if (!(error instanceof UnprocessableEntityError) || error.fields.length === 0) return error;
  const { code, method, url, status, detail, fields, requestId, remedy, retryable } = error;
  const lines = fields.map(({ field, reason }) => `${typedName(field, operation)}: ${reason}`);
  const isOne = lines.length === 1;
  const summary = isOne ? `${lines[0]!.replace(/\.$/, '')} (HTTP ${status})` : error.summary;
  return new UnprocessableEntityError(summary, {
    ...{ code, method, url, status, detail, fields, requestId, remedy, retryable },
    hint: isOne ? error.hint : lines.join('\n'),
  });
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
