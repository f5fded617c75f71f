/** Looks for options that ky does not know, and for search parameters; `over-ky.ts` passes neither. */

export const findUnknownOptions = () => ({});
export const hasSearchParameters = () => false;
