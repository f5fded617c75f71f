/** `nmp auth token`: prints a valid token on stdout, in the format that another program needs. */

import { type CliContext, selectedContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { refuseOtherFormats } from '../output/refuse-output-options.ts';
import { currentToken } from './current-token.ts';
import { formatClaims, formatToken } from './token-format.ts';

export interface TokenOptions {
  readonly format?: string | undefined;
  /** Shows the claims instead of the token. */
  readonly decode?: boolean | undefined;
}

/** @throws LoginRequiredError, TokenExpiredError and what a refresh throws; then nothing is printed on stdout. */
export async function token(cli: CliContext, options: TokenOptions): Promise<void> {
  const format = formatOf(cli, options);
  const tokens = await currentToken(cli);
  const text = options.decode
    ? formatClaims(tokens)
    : formatToken(tokens, format, (await selectedContext(cli)).baseUrl);
  if (text === undefined) throw new UsageError('The token is opaque and has no claims.');
  cli.io.out(text);
}

/** @throws UsageError for options that don't apply to a token or contradict each other. */
function formatOf(cli: CliContext, { format, decode }: TokenOptions): string {
  refuseOtherFormats(cli, 'nmp auth token', ['json'], 'Use --format.');
  const { outputFormat } = cli.globals;
  if (decode && (format ?? outputFormat) !== undefined) {
    throw new UsageError("--decode can't be combined with --format or --output-format.");
  }
  return format ?? outputFormat ?? 'token';
}
