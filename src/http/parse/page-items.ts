/** Iterates the items of a list: the next page is requested while the rest of the current one is consumed. */

interface PageOf<T, P> {
  readonly data: readonly T[];
  hasNextPage(): boolean;
  getNextPage(): Promise<P>;
}

/** The items of a page and of all later ones. At most two pages are in memory. */
export async function* itemsOf<T, P extends PageOf<T, P>>(first: P): AsyncGenerator<T, void, void> {
  let page = first;
  for (;;) {
    // A caller who stops early in a page causes no further request.
    const half = page.data.length >> 1;
    let next: Promise<P> | undefined;
    for (const [index, item] of page.data.entries()) {
      if (index === half && half > 0) next = requested(page);
      yield item;
    }
    next ??= requested(page);
    if (next === undefined) return;
    page = await next;
  }
}

function requested<T, P extends PageOf<T, P>>(page: P): Promise<P> | undefined {
  if (!page.hasNextPage()) return undefined;
  const next = page.getNextPage();
  // The error is thrown where the page is awaited; a caller who stops before that never sees it.
  next.catch(() => undefined);
  return next;
}
