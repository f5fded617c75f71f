/** Explains the fields that the platform refuses: names them as the user typed them, and states their rules as the help does. */

import { type FieldError, UnprocessableEntityError } from '../../errors.ts';
import { argumentNamed, flagNamed } from './names.ts';
import type { Operation } from './operation.ts';
import { argumentsOf } from './operation-arguments.ts';

/**
 * The message of the platform stays below a rule: its rules may be newer than this package.
 *
 * @returns an equal error whose message names `--page-size` instead of `query.page_size`; any other error
 * unchanged.
 */
export function withTypedFields(error: unknown, operation: Operation): unknown {
  if (!(error instanceof UnprocessableEntityError) || error.fields.length === 0) return error;
  const { code, method, url, status, detail, fields, requestId, remedy, retryable } = error;
  const [first, ...others] = fields.map((field) => explained(field, operation));
  const isOne = first !== undefined && others.length === 0;
  const summary = isOne ? `${first.what.replace(/\.$/, '')} (HTTP ${status})` : error.summary;
  const lines = [first, ...others].flatMap((each) => [each?.what, each?.message]);
  const hint = isOne
    ? [error.hint, first.message].filter((line) => line !== undefined).join('\n')
    : lines.filter((line) => line !== undefined).join('\n');
  return new UnprocessableEntityError(summary, {
    ...{ code, method, url, status, detail, fields, requestId, remedy, retryable },
    hint: hint || undefined,
  });
}

interface Explained {
  readonly what: string;
  /** The message of the platform, where `what` is a rule. */
  readonly message?: string;
}

function explained({ field, reason }: FieldError, operation: Operation): Explained {
  const typed = typedName(field, operation);
  const [, name = '', ...inner] = field.split('.');
  const rule = inner.length > 0 ? undefined : operation.parameters[name]?.rule;
  if (rule === undefined) return { what: `${typed}: ${reason}` };
  return { what: `${typed} must be ${rule}`, message: `Message of the platform: ${reason}` };
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
