/** Reads the body of an error response: the message of the server and the fields that it refused. */

import type { FieldError } from '../../errors.ts';
import { parseJson } from '../../text/parse-json.ts';
import { redactSecrets } from '../../text/redact-secrets.ts';
import { nameRule } from './name-rule.ts';

export interface ServerMessage {
  readonly detail: string | undefined;
  readonly fields: readonly FieldError[];
}

const MAX_FIELDS = 20;

/**
 * | body | sent by |
 * | ---- | ------- |
 * | `{"detail": "…"}`, `{"detail": [{"loc": […], "msg": "…"}]}` | the platform |
 * | `{"detail": "body.name: …; body.spec: …"}`, also with a few words before | some services of version 0.3 |
 * | `{"error": {"message": "…"}}`, `{"error": "…"}`, `{"message": "…"}` | gateways and model servers |
 *
 * @param secrets - values that the message must not contain.
 * @returns empty for any other body, whatever it contains.
 */
export function readServerMessage(
  body: string | undefined,
  secrets: readonly (string | undefined)[],
): ServerMessage {
  const clean = (value: unknown) => redactSecrets(value, secrets);
  const message = messageIn(parseObject(body));
  const detail = fieldsIn(message) ?? message;
  if (!Array.isArray(detail)) return { detail: clean(detail) || undefined, fields: [] };
  const fields = detail.slice(0, MAX_FIELDS).map((entry: unknown) => {
    const { loc, msg } = Object(entry) as { loc?: unknown; msg?: unknown };
    const reason = clean(msg);
    const rule = nameRule(reason);
    return { field: clean(locationOf(loc)), reason, ...(rule !== undefined && { rule }) };
  });
  return { detail: undefined, fields };
}

function messageIn(body: Record<string, unknown>): unknown {
  const { detail, error, message } = body;
  if (detail !== undefined && detail !== null) return detail;
  if (typeof error === 'object' && error !== null && 'message' in error) return error.message;
  return error ?? message;
}

const FIELD = /^((?:body|query|path)(?:\.[\w-]+)+): (.+)$/s;

/** The fields of a text that lists nothing else. */
function fieldsIn(message: unknown): readonly unknown[] | undefined {
  if (typeof message !== 'string') return undefined;
  const parts = message.replace(/^Validation error at /, '').split(/; (?=(?:body|query|path)\.)/);
  const fields = parts.map((part) => FIELD.exec(part));
  if (fields.includes(null)) return undefined;
  return fields.map((field) => ({ loc: [field![1]], msg: field![2] }));
}

/** Only names and indexes: converting any other value could throw. */
function locationOf(loc: unknown): string {
  if (!Array.isArray(loc)) return '';
  const isStep = (step: unknown) => typeof step === 'string' || typeof step === 'number';
  return loc.filter(isStep).join('.');
}

function parseObject(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = parseJson(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
