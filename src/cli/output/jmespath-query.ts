/** `--query`: picks out of an answer with a JMESPath expression, as the CLIs of AWS and Azure do (jmespath.org). */

import { UsageError } from '../usage-error.ts';

/**
 * Checked before anything is sent: a create must not run for a typo.
 *
 * @throws UsageError
 */
export async function checkQuery(expression: string): Promise<void> {
  const { default: jmespath } = await import('jmespath');
  try {
    // Its types leave it out.
    (jmespath as unknown as { compile(text: string): unknown }).compile(expression);
  } catch {
    throw new UsageError(
      `--query is no JMESPath expression: ${expression}\nSee https://jmespath.org`,
    );
  }
}

/** @throws UsageError when a function of the expression gets what it cannot work with */
export async function select(answer: unknown, expression: string | undefined): Promise<unknown> {
  if (expression === undefined) return answer;
  const { default: jmespath } = await import('jmespath');
  try {
    return jmespath.search(answer, expression);
  } catch {
    throw new UsageError(`--query does not fit the answer: ${expression}`);
  }
}
