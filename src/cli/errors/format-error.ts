/** Formats an error for a terminal: what failed, why, and the command that fixes it. */

import {
  APIError,
  AuthenticationError,
  composeMessage,
  NeMoError,
  NotFoundError,
  PROGRAM_HINTS,
  REMEDIES,
} from '../../errors.ts';
import { LoginRefusal } from '../auth/login/login-refusal.ts';
import { providerHint } from '../auth/login/provider-hint.ts';
import { fittedRemedy, type Invocation, LOGIN, repeatedLogin } from './fit-remedy.ts';
import { workspaceSource } from './hints/workspace-source.ts';
import { UsageError } from './usage-error.ts';

/** An unknown error is a bug, and its message may contain anything, so only its kind is shown. */
export function formatError(error: unknown, invocation: Invocation): string {
  return `Error: ${linesOf(error, invocation).join('\n')}`;
}

function linesOf(error: unknown, invocation: Invocation): readonly string[] {
  if (error instanceof LoginRefusal) {
    const { hint, remedy } = providerHint(error.refused, error.way) ?? {};
    const command = remedy && fittedRemedy(remedy, invocation);
    return [error.refused.message, hint, command].filter((line) => line !== undefined);
  }
  if (error instanceof UsageError) return usageLines(error, invocation);
  if (error instanceof NeMoError) return typedErrorLines(error, invocation);
  const kind = error instanceof Error ? error.name : typeof error;
  return [`unexpected ${kind}. Please report it together with the output of \`nmp --verbose …\`.`];
}

function usageLines({ message, remedy }: UsageError, invocation: Invocation): readonly string[] {
  const { path = 'nmp' } = invocation;
  if (remedy === null) return [message];
  const command = remedy ?? `${path} --help`;
  const isLogin = path === LOGIN && remedy?.startsWith(LOGIN);
  return [message, `Run: ${isLogin ? repeatedLogin(command, invocation.globals, false) : command}`];
}

function typedErrorLines(error: NeMoError, invocation: Invocation): readonly string[] {
  const remedy = error.remedy ?? remedyOfCli(error, invocation);
  const { summary, location } = error;
  const known =
    error.hint === undefined ? hintOfCli(error) : (HINTS_OF_CLI[error.hint] ?? error.hint);
  const source = error instanceof NotFoundError ? workspaceSource(error, invocation) : undefined;
  const hint = [known, source].filter((line) => line !== undefined).join('\n') || undefined;
  const lines = [composeMessage({ summary, location, hint })];
  if (error instanceof APIError && error.requestId !== undefined && (error.status ?? 0) >= 500)
    lines.push(`Request id: ${error.requestId}`);
  if (remedy !== undefined) lines.push(fittedRemedy(remedy, invocation));
  return lines;
}

/** Hints for users of the command line that replace hints for programs. */
const HINTS_OF_CLI: Readonly<Record<string, string>> = {
  [PROGRAM_HINTS.tooLarge]: 'Request less, as with --limit or --page-size, or save it to a file.',
  [PROGRAM_HINTS.streamed]: 'It is a stream or a file: save it to a file.',
  [PROGRAM_HINTS.createFileset]: 'Use --create-fileset to create it.',
};

/** The gateway also says so of a model whose provider has just been registered. */
function hintOfCli(error: NeMoError): string | undefined {
  const isOfModel = error instanceof NotFoundError && error.detail?.includes('VirtualModel');
  return isOfModel
    ? 'A model can be called when its provider is ready: nmp inference providers list'
    : undefined;
}

/** Hints whose remedy is to save the response. */
const SAVED = new Set<string | undefined>([PROGRAM_HINTS.tooLarge, PROGRAM_HINTS.streamed]);

function remedyOfCli(error: NeMoError, { env, nameOf }: Invocation): string | undefined {
  if (error instanceof APIError && error.method === 'GET' && SAVED.has(error.hint)) {
    return REMEDIES.saveResponse(error.url);
  }
  if (error instanceof NotFoundError) return remedyOfMissing(error);
  const variable = nameOf('NMP_ACCESS_TOKEN');
  const isRefused = error instanceof AuthenticationError && env(variable) !== undefined;
  return isRefused ? `unset ${variable}` : undefined;
}

/** No list is suggested for the gateway, which has none, and for a path that belongs to no operation. */
function remedyOfMissing({ url, detail }: NotFoundError): string | undefined {
  if (url.includes('/apis/inference-gateway/')) return 'nmp inference models list';
  return detail === 'Not Found' ? 'nmp api --list' : undefined;
}
