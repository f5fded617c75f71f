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
  readonly #modelRoutes: readonly string[];
  #pattern: RegExp | undefined;

  /** @param modelRoutes - paths with placeholders: `{x}` is one segment, `{+x}` several. */
  constructor(modelRoutes: readonly string[]) {
    this.#modelRoutes = modelRoutes;
  }

  /** @param path - filled in, without that of the base URL. */
  of(method: string, path: string): number {
    if (method !== 'POST') return TIMEOUT;
    this.#pattern ??= patternOf(this.#modelRoutes);
    return this.#pattern.test(path) ? MODEL_TIMEOUT : TIMEOUT;
  }
}

/** Matches paths of these routes, and nothing where there are none. */
function patternOf(routes: readonly string[]): RegExp {
  const patterns = routes.map((route) =>
    route.replace(/\{(\+?)[^}]+\}/g, (_all, plus: string) => (plus === '+' ? '.+' : '[^/]+')),
  );
  return new RegExp(`^(?:${patterns.join('|') || '(?!)'})$`);
}
