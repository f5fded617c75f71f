/** Rewrites errors of the platform into the form that OpenAI clients read, so that they show the server's message. */

import { parseJson } from '../../text/parse-json.ts';
import { redactedFor } from '../../text/redacted-for.ts';

const MAX_BYTES = 65_536;

/**
 * Turns `{"detail": …}` into `{"error": {"message", "type", "code"}}`. The detail of the gateway often is the JSON of the model
 * server in a string, which is unwrapped.
 */
export async function toOpenAiError(response: Response): Promise<Response> {
  const text = (await response.text()).slice(0, MAX_BYTES);
  const found = { type: 'platform_error', code: null, ...errorIn(text) };
  const message = await redactedFor(response, found.message, MAX_BYTES);
  const error = { ...found, message };
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  headers.delete('content-encoding');
  const { status, statusText } = response;
  return new Response(JSON.stringify({ error }), { status, statusText, headers });
}

function errorIn(text: string): Record<string, unknown> & { message: string } {
  const value = parse(text);
  if (value === undefined) return { message: text };
  const { error, detail, message } = value;
  if (typeof error === 'object' && error !== null) return { message: text, ...error };
  const inner = detail ?? error ?? message;
  if (typeof inner === 'string') {
    const start = inner.indexOf('{');
    const nested = start < 0 ? undefined : parse(inner.slice(start));
    return nested === undefined ? { message: inner } : { ...errorIn(inner.slice(start)) };
  }
  return { message: inner === undefined ? text : JSON.stringify(inner) };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parseJson(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
