/** Iterates a list: the next page is requested while the current one is consumed, and at most two are in memory. */

/** Requests the next page; the signal ends only that request. */
export type NextPage<P> = (signal?: AbortSignal) => Promise<P>;

interface Walkable<P> {
  hasNextPage(): boolean;
  getNextPage(signal?: AbortSignal): Promise<P>;
}

/** The items of a page and of all later ones. A caller who stops in the first half of a page causes no further request. */
export async function* itemsOf<T, P extends Walkable<P> & { readonly data: readonly T[] }>(
  first: P,
): AsyncGenerator<T, void, void> {
  let page = first;
  let ahead: PageAhead<P> | undefined;
  try {
    for (;;) {
      const half = page.data.length >> 1;
      for (const [index, item] of page.data.entries()) {
        if (index === half && half > 0) ahead = requestAhead(page);
        yield item;
      }
      ahead ??= requestAhead(page);
      if (ahead === undefined) return;
      page = await ahead.page;
      ahead = undefined;
    }
  } finally {
    ahead?.cancel();
  }
}

/** A page and all later ones. */
export async function* pagesOf<P extends Walkable<P>>(first: P): AsyncGenerator<P, void, void> {
  let page = first;
  let ahead: PageAhead<P> | undefined;
  try {
    for (;;) {
      ahead = requestAhead(page);
      yield page;
      if (ahead === undefined) return;
      page = await ahead.page;
      ahead = undefined;
    }
  } finally {
    ahead?.cancel();
  }
}

interface PageAhead<P> {
  readonly page: Promise<P>;
  cancel(): void;
}

function requestAhead<P extends Walkable<P>>(page: P): PageAhead<P> | undefined {
  if (!page.hasNextPage()) return undefined;
  const controller = new AbortController();
  const next = page.getNextPage(controller.signal);
  // The error is thrown where the page is awaited; a caller who stops before that never sees it.
  next.catch(() => undefined);
  return { page: next, cancel: () => controller.abort() };
}
