/** What a topic of `nmp help` is made of; the terminal and the manual page render the same blocks. */

/** One of: a paragraph, a title, a list of terms with their meanings, lines as they stand. */
export type Block =
  | string
  | { readonly title: string }
  | { readonly rows: readonly (readonly [term: string, meaning: string])[] }
  | { readonly lines: readonly string[] };

export interface Topic {
  readonly name: string;
  /** One line without a full stop. */
  readonly summary: string;
  /** Loads what it says. */
  blocks(): Promise<readonly Block[]>;
}
