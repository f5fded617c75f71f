/** Quotes one word of a shell command that a message offers for copying. */

/** The word itself, in single quotes where a POSIX shell would change it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
