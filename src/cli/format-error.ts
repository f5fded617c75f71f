/** How an error reads on a terminal: what failed, why, and the command that mends it. */

import { APIError, AuthenticationError, NeMoError } from '../errors.ts';
import { LoginRefusal } from './auth/login-refusal.ts';
import { providerAdvice } from './auth/provider-hint.ts';
import { fittedRemedy, type Invocation } from './fit-remedy.ts';
import { UsageError } from './usage-error.ts';

/** Foreign errors are bugs of ours; their messages may hold anything, so only the kind is shown. */
export function presentError(error: unknown, invocation: Invocation): string {
  return `Error: ${linesOf(error, invocation).join('\n')}`;
}

function linesOf(error: unknown, invocation: Invocation): readonly string[] {
  if (error instanceof LoginRefusal) {
    const { advice, remedy } = providerAdvice(error.refused, error.way) ?? {};
    const command = remedy && fittedRemedy(remedy, invocation);
    return [error.refused.message, advice, command].filter((line) => line !== undefined);
  }
  if (error instanceof UsageError) return [error.message];
  if (error instanceof NeMoError) return ourLines(error, invocation);
  const kind = error instanceof Error ? error.name : typeof error;
  return [`unexpected ${kind}. Please report it, with what \`nmp --verbose …\` prints.`];
}

function ourLines(error: NeMoError, invocation: Invocation): readonly string[] {
  const remedy = error.remedy ?? remedyOfCli(error, invocation);
  const lines = [error.message.replace(`\nRun: ${error.remedy}`, '')];
  if (error instanceof APIError && error.requestId !== undefined && (error.status ?? 0) >= 500)
    lines.push(`Request id: ${error.requestId}`);
  if (remedy !== undefined) lines.push(fittedRemedy(remedy, invocation));
  return lines;
}

function remedyOfCli(error: NeMoError, { env }: Invocation): string | undefined {
  const variable = 'NMP_ACCESS_TOKEN';
  const isRefused = error instanceof AuthenticationError && env(variable) !== undefined;
  return isRefused ? `unset ${variable}` : undefined;
}
