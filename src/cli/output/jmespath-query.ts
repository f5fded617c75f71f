/** `--query`: filters output with a JMESPath expression, as the CLIs of AWS and Azure do (jmespath.org). */

import { UsageError } from '../errors/usage-error.ts';

/**
 * Call this before anything is sent: an invalid expression must not follow a change.
 *
 * @throws UsageError
 */
export async function checkQuery(expression: string): Promise<void> {
  const { default: jmespath } = await import('jmespath');
  try {
    // The types of the package omit `compile`.
    (jmespath as unknown as { compile(text: string): unknown }).compile(expression);
  } catch {
    throw new UsageError(
      `Invalid JMESPath expression in --query: ${expression}\nSee https://jmespath.org`,
    );
  }
}

/** @throws UsageError when a function of the expression gets a value of the wrong type */
export async function select(data: unknown, expression: string | undefined): Promise<unknown> {
  if (expression === undefined) return data;
  const { default: jmespath } = await import('jmespath');
  try {
    return jmespath.search(data, expression);
  } catch {
    throw new UsageError(`--query can't be applied to this output: ${expression}`);
  }
}
