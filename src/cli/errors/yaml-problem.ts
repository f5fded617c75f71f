/** Describes a syntax error in YAML without the text around it, which may contain secrets. */

/** By the code of the parser. */
const PROBLEMS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'invalid escape in a quoted value',
  BAD_INDENT: 'wrong indentation or missing bracket',
  BAD_SCALAR_START: 'a value that starts with this character needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a value that contains a colon and a space needs quotes',
  BLOCK_IN_FLOW: 'missing comma between two values',
  DUPLICATE_KEY: 'duplicate key',
  MISSING_CHAR: 'missing quote, bracket, comma or colon',
  MULTILINE_IMPLICIT_KEY: 'missing colon after a key',
  TAB_AS_INDENT: 'a tab indents the line; use spaces',
  UNEXPECTED_TOKEN: 'unexpected character',
};

/** @returns as in ` (duplicate key)`; empty for a rare error. */
export function yamlProblem(code: string): string {
  const problem = PROBLEMS[code];
  return problem === undefined ? '' : ` (${problem})`;
}
