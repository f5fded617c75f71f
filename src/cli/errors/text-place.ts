/** Names the place of a syntax error in JSON or YAML. It never repeats the text, which may contain secrets. */

/** @returns as in `line 2, column 5`, both from 1. */
export function placeAt(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

/** @returns as in ` at line 1, column 2`; empty if the error of `JSON.parse` has no position. */
export function placeOfJsonError(text: string, error: unknown): string {
  const { message } = error as SyntaxError;
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return ` at ${placeAt(text, Number(position))}`;
  return message.includes('end of JSON') ? ` at ${placeAt(text, text.length)}` : '';
}
