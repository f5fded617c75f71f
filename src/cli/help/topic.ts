/** The parts of a help topic; the terminal and the manual page render the same blocks. */

/** One of: a paragraph, a title, a list of terms with their meanings, preformatted lines. */
export type Block =
  | string
  | { readonly title: string }
  | { readonly rows: readonly (readonly [term: string, meaning: string])[] }
  | { readonly lines: readonly string[] };

export interface Topic {
  readonly name: string;
  /** One line without a full stop. */
  readonly summary: string;
  /** Loads the content. */
  blocks(): Promise<readonly Block[]>;
}
