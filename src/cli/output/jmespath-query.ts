/** `--query`: filters output with a JMESPath expression, as the CLIs of AWS and Azure do (jmespath.org). */

import { UsageError } from '../errors/usage-error.ts';

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly children?: readonly unknown[];
}

interface JmesPath {
  compile(expression: string): Node;
  search(data: unknown, expression: string): unknown;
}

/** The types of the package omit `compile`. */
async function load(): Promise<JmesPath> {
  const { default: jmespath } = await import('jmespath');
  return jmespath as unknown as JmesPath;
}

/**
 * Call this before anything is sent: an invalid expression must not follow a change.
 *
 * @throws UsageError
 */
export async function checkQuery(expression: string): Promise<void> {
  const jmespath = await load();
  const problem = problemOf(jmespath, expression);
  if (problem === undefined) return;
  throw new UsageError(
    `Invalid JMESPath expression in --query: ${expression}${problem && `\n${problem}`}\nSee https://jmespath.org`,
  );
}

/** @throws UsageError when a function of the expression gets a value of the wrong type */
export async function select(data: unknown, expression: string | undefined): Promise<unknown> {
  if (expression === undefined) return data;
  const jmespath = await load();
  try {
    return jmespath.search(data, expression);
  } catch (error) {
    const reason = (error as Error).message.replace(/^\w+Error(?:: |$)/, '');
    throw new UsageError(
      `--query can't be applied to this output: ${expression}${reason && `\n${reason}`}`,
    );
  }
}

/** @returns why an expression is invalid; an empty text where the package cannot say it. */
function problemOf(jmespath: JmesPath, expression: string): string | undefined {
  try {
    return unknownFunction(jmespath, jmespath.compile(expression));
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== 'ParserError' && name !== 'LexerError') return '';
    return message
      .replace(/^.*\bEOF\b.*$/, 'Unexpected end')
      .replace(/^Unexpected token type: \w+, value: /, 'Unexpected ')
      .replace(/^Unknown character:/, 'Unexpected ');
  }
}

/** The package notices unknown functions, and a missing part as in `a.`, only where it evaluates them. */
function unknownFunction(jmespath: JmesPath, node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, name, children } = node as Node;
  if (type === 'Literal') return undefined;
  if (type === 'Subexpression' && children?.includes(undefined)) return 'Unexpected end';
  if (type === 'Function') {
    try {
      jmespath.search(null, `${name}()`);
    } catch (error) {
      if ((error as Error).message.startsWith('Unknown function'))
        return `Unknown function: ${name}()`;
    }
  }
  for (const each of Object.values(node)) {
    const found = unknownFunction(jmespath, each);
    if (found !== undefined) return found;
  }
  return undefined;
}
