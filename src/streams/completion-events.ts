/** What the events of a streamed completion mean: a chunk, a failure, or the end. Knows the forms that gateways produce. */

import { parseJson } from '../text/parse-json.ts';

/** One event of the stream, interpreted. */
export type CompletionEvent =
  | { readonly kind: 'chunk'; readonly value: object }
  | { readonly kind: 'failure'; readonly message: unknown }
  | { readonly kind: 'end' };

/**
 * | event                                                   | means   |
 * | ------------------------------------------------------- | ------- |
 * | `data: [DONE]`                                          | end     |
 * | `event: error`, whatever its data                       | failure |
 * | an object with `error`                                  | failure |
 * | an object with `message`, without `choices` or `object` | failure: the gateway drops the name `error` |
 * | any other object                                        | chunk   |
 * | anything else                                           | failure |
 */
export function interpretEvent(name: string | undefined, data: string): CompletionEvent {
  if (data.trim() === '[DONE]') return { kind: 'end' };
  const value = parse(data);
  if (name === 'error') return { kind: 'failure', message: messageIn(value) ?? data };
  if (value === undefined) return { kind: 'failure', message: 'The stream contains invalid JSON.' };
  const { error, message, choices, object } = value as Record<string, unknown>;
  if (error !== undefined && error !== null) return { kind: 'failure', message: messageIn(error) };
  if (message !== undefined && choices === undefined && object === undefined) {
    return { kind: 'failure', message };
  }
  return { kind: 'chunk', value };
}

function parse(data: string): object | undefined {
  try {
    const value: unknown = parseJson(data);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function messageIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { message, detail, error } = value as Record<string, unknown>;
  return message ?? detail ?? error;
}

/** Knows whether all choices of a completion have been finished, for servers that send no `[DONE]`. */
export class ChoiceCompletion {
  readonly #open = new Set<number>();
  #started = false;

  add(chunk: object): void {
    const { choices } = chunk as { choices?: unknown };
    if (!Array.isArray(choices)) return;
    for (const choice of choices as { index?: number; finish_reason?: unknown }[]) {
      this.#started = true;
      const index = choice?.index ?? 0;
      if (typeof choice?.finish_reason === 'string') this.#open.delete(index);
      else this.#open.add(index);
    }
  }

  get complete(): boolean {
    return this.#started && this.#open.size === 0;
  }
}
