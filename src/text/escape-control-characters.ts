/**
 * Characters that a terminal obeys or hides: control characters, direction marks and invisible characters. Programs read
 * their escapes in JSON and YAML as the same text; a terminal shows the rest of a text without them.
 */

const RISKY =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Removes these characters, except line feeds and tabs. */
export function removeControlCharacters(text: string): string {
  return text.replace(RISKY, '');
}

export function hasControlCharacters(text: string): boolean {
  return text.search(RISKY) !== -1;
}

/** @param digits - 4: escapes of JSON, one for each UTF-16 unit; 8: escapes of YAML, one for each character. */
export function escapeControlCharacters(text: string, digits: 4 | 8): string {
  return text.replace(RISKY, (character) => {
    const code = character.codePointAt(0)!;
    if (digits === 8 && code > 0xffff) return `\\U${hex(code, 8)}`;
    return Array.from(
      { length: character.length },
      (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`,
    ).join('');
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
