/** The time limit of a call that names none, of a client that names none either. */

const TIMEOUT = 60_000;

/** A completion that is not streamed sends its headers when the model has finished. */
const MODEL_TIMEOUT = 600_000;

/**
 * | call | milliseconds of an attempt |
 * | ---- | -------------------------- |
 * | POST on a route that passes it on to a model | 600 000 |
 * | any other | 60 000 |
 */
export class DefaultTimeout {
  readonly #routes: RegExp | undefined;

  /** @param modelRoutes - paths with placeholders: `{x}` is one segment, `{+x}` several. */
  constructor(modelRoutes: readonly string[]) {
    const patterns = modelRoutes.map((route) =>
      route.replace(/\{(\+?)[^}]+\}/g, (_all, plus: string) => (plus === '+' ? '.+' : '[^/]+')),
    );
    this.#routes = patterns.length === 0 ? undefined : new RegExp(`^(?:${patterns.join('|')})$`);
  }

  /** @param path - filled in, without that of the base URL. */
  of(method: string, path: string): number {
    return method === 'POST' && this.#routes?.test(path) ? MODEL_TIMEOUT : TIMEOUT;
  }
}
