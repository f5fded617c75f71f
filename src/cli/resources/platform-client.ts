/** The SDK's client for a command: its runtime, profile and login, which is refreshed first when it expires soon. */

import { PlatformClient } from '../../client.ts';
import { chain } from '../../credentials/chain.ts';
import type { CredentialSource } from '../../credentials/credential.ts';
import { fromAccessToken } from '../../credentials/explicit-token.ts';
import { LoginRequiredError } from '../../errors.ts';
import { defaultChain } from '../../login/default-chain.ts';
import { fromWorkloadIdentity } from '../../login/workload-identity.ts';
import { nodeEntry } from '../../node-entry.ts';
import type { ClientOptions } from '../../options.ts';
import { currentLogin } from '../auth/current-token.ts';
import { requirePlatform } from '../auth/login/require-platform.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { parseExactly } from '../output/exact-json.ts';

class CliClient extends PlatformClient {
  constructor(options: ClientOptions, cli: CliContext) {
    const { runtime } = cli.io;
    super(options, {
      ...nodeEntry,
      createRuntime: () => runtime,
      parseJson: parseExactly,
      profile: cli.profile(),
    });
  }
}

export async function platformClient(cli: CliContext): Promise<PlatformClient> {
  const { io, globals } = cli;
  const credentials = await credentialsOf(cli);
  // A user at a terminal sees retries.
  const logLevel = globals.verbose ? 'debug' : io.stderrIsTTY ? 'info' : 'warn';
  const logger = { debug: io.note, info: io.note, warn: io.note, error: io.note };
  return new CliClient({ logger, logLevel, credentials }, cli);
}

/** @throws LoginRequiredError and other errors of credentials, before anything is sent. */
async function credentialsOf(cli: CliContext): Promise<CredentialSource> {
  const { io, globals } = cli;
  const selected = await selectedContext(cli);
  const { baseUrl, context } = selected;
  if (
    io.runtime.env('NMP_WORKLOAD_IDENTITY_TOKEN_FILE') !== undefined &&
    io.runtime.env('NMP_ACCESS_TOKEN') === undefined
  ) {
    return chain(fromWorkloadIdentity({ baseUrl }));
  }
  requirePlatform(cli, selected);
  await cli.profile().workspace();
  try {
    const { tokens, unsaved } = await currentLogin(cli, true);
    if (globals.autoRefresh === false || unsaved) return fromAccessToken(tokens.accessToken);
  } catch (error) {
    // A cluster without authentication needs no login; others respond with 401, which suggests the command to run.
    if (!(error instanceof LoginRequiredError) || context?.user?.token !== undefined) throw error;
  }
  return defaultChain({ baseUrl, context: globals.context });
}
