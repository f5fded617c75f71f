/** `nmp auth token`: prints a valid token on stdout, in the format that another program needs. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { readClaims } from '../../token/claims.ts';
import type { TokenSet } from '../../token/token-set.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { isoOrNull, isoSeconds } from '../output/iso-time.ts';
import { UsageError } from '../usage-error.ts';
import { currentToken } from './current-token.ts';

export interface TokenOptions {
  readonly format?: string | undefined;
  /** Shows the claims instead of the token. */
  readonly decode?: boolean | undefined;
}

/** @throws LoginRequiredError, TokenExpiredError and what a refresh throws; then nothing is printed on stdout. */
export async function token(cli: CliContext, options: TokenOptions): Promise<void> {
  const format = formatOf(cli, options);
  const tokens = await currentToken(cli);
  if (options.decode) printClaims(cli, tokens);
  else cli.io.out(await formatted(cli, tokens, format));
}

/** @throws UsageError for options that don't apply to a token or contradict each other. */
function formatOf({ globals }: CliContext, { format, decode }: TokenOptions): string {
  const { outputFormat, query } = globals;
  if (query !== undefined || (outputFormat !== undefined && outputFormat !== 'json')) {
    const option = query === undefined ? `--output-format ${outputFormat}` : '--query';
    throw new UsageError(
      `nmp auth token does not support ${option}. Use --format.\nRun: nmp auth token --help`,
    );
  }
  if (decode && (format ?? outputFormat) !== undefined) {
    throw new UsageError("--decode can't be combined with --format or --output-format.");
  }
  return format ?? outputFormat ?? 'token';
}

async function formatted(cli: CliContext, tokens: TokenSet, format: string): Promise<string> {
  const { accessToken, expiresAt } = tokens;
  const expires = isoOrNull(expiresAt);
  switch (format) {
    case 'header':
      return `Authorization: Bearer ${accessToken}`;
    case 'json':
      return JSON.stringify(
        { version: 1, access_token: accessToken, expires_at: expires },
        undefined,
        2,
      );
    // client.authentication.k8s.io/v1, which kubectl and others read from exec plugins.
    case 'exec':
      return JSON.stringify({
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        status: { token: accessToken, ...(expires !== null && { expirationTimestamp: expires }) },
      });
    case 'netrc': {
      const { baseUrl } = await selectedContext(cli);
      return `machine ${new URL(baseUrl).hostname} login oauth2 password ${accessToken}`;
    }
    default:
      return accessToken;
  }
}

const MAX_CLAIM_LENGTH = 10_000;
const TIMES = new Set(['exp', 'iat', 'nbf', 'auth_time']);

function printClaims({ io }: CliContext, tokens: TokenSet): void {
  const claims = Object.entries(readClaims(tokens.accessToken));
  if (claims.length === 0) throw new UsageError('The token is opaque and has no claims.');
  const width = Math.max(...claims.map(([name]) => name.length));
  for (const [name, value] of claims) {
    const shown =
      TIMES.has(name) && typeof value === 'number'
        ? `${value} (${isoSeconds(value * 1000)})`
        : value;
    const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
    io.out(`${sanitizeText(name).padEnd(width)}  ${sanitizeText(text, MAX_CLAIM_LENGTH)}`);
  }
}
