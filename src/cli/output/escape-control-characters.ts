/**
 * Characters that a terminal would obey or hide: control characters, direction marks and the invisible. As escapes of JSON and
 * YAML they mean the same to a program and do nothing to a screen.
 */

const RISKY =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** @param indent - spaces of a level; default: all in one line. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(RISKY, (character) =>
    // Halves of a pair are escaped one by one.
    Array.from({ length: character.length }, (_, i) => escapeOf(character.charCodeAt(i), 4)).join(
      '',
    ),
  );
}

export async function yamlText(value: unknown): Promise<string> {
  const { stringify } = await import('yaml');
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  if (text.search(RISKY) === -1) return text;
  // Only between double quotes are there escapes.
  const quoted = stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'QUOTE_DOUBLE',
  });
  return quoted.trimEnd().replace(RISKY, (character) => {
    const code = character.codePointAt(0)!;
    return code > 0xffff ? escapeOf(code, 8) : escapeOf(code, 4);
  });
}

/** For a terminal, where nothing can be escaped: without them. Lines and tabs stay. */
export function escapeControlCharacters(text: string): string {
  return text.replace(RISKY, '');
}

/** As in `\u001b`, or with eight digits `\U000e0001`. */
function escapeOf(code: number, digits: 4 | 8): string {
  return `\\${digits === 4 ? 'u' : 'U'}${code.toString(16).padStart(digits, '0')}`;
}
