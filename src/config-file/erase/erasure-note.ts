/** What a user should know about how tokens were erased from a file. */

export type ErasureNote =
  /** There was no space for a new file, so the old one was overwritten. */
  | { readonly kind: 'overwritten'; readonly path: string }
  /** The file has hard links; the tokens are gone under all of its names. */
  | { readonly kind: 'other names erased'; readonly path: string }
  /** The file had hard links, which still hold the tokens: it could not be overwritten safely. */
  | { readonly kind: 'other names left'; readonly path: string; readonly inode: bigint };
