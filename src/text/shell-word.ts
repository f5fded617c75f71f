/** Quotes one word of a shell command that a message offers for copying. */

/** Puts the word in single quotes if a POSIX shell would change it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
