/** The SDK's client for a command: the same runtime and login, which is refreshed first when it expires soon. */

import { PlatformClient } from '../../client.ts';
import { chain } from '../../credentials/chain.ts';
import { LoginRequiredError } from '../../errors.ts';
import { fromWorkloadIdentity } from '../../login/workload-identity.ts';
import { nodeEntry } from '../../node-entry.ts';
import type { ClientOptions } from '../../options.ts';
import { currentLogin } from '../auth/current-token.ts';
import { requirePlatform } from '../auth/login/require-platform.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { checkWorkspace } from '../workspace-name.ts';

class CliClient extends PlatformClient {
  constructor(options: ClientOptions, { io }: CliContext) {
    super(options, { ...nodeEntry, createRuntime: () => io.runtime });
  }
}

function refuseBadWorkspace(variable: string | undefined, stored: string | undefined): void {
  if (variable !== undefined) checkWorkspace(variable, 'NMP_WORKSPACE');
  else if (stored !== undefined) checkWorkspace(stored, 'The workspace of the context');
}

export async function platformClient(cli: CliContext): Promise<PlatformClient> {
  const { io, globals } = cli;
  // A user at a terminal sees retries.
  const logLevel = globals.verbose ? 'debug' : io.stderrIsTTY ? 'info' : 'warn';
  const logger = { debug: io.note, info: io.note, warn: io.note, error: io.note };
  const options: ClientOptions = { logger, logLevel, context: globals.context };
  if (
    io.runtime.env('NMP_WORKLOAD_IDENTITY_TOKEN_FILE') !== undefined &&
    io.runtime.env('NMP_ACCESS_TOKEN') === undefined
  ) {
    const { baseUrl } = await selectedContext(cli);
    return new CliClient(
      { ...options, baseUrl, credentials: chain(fromWorkloadIdentity({ baseUrl })) },
      cli,
    );
  }
  const selected = await selectedContext(cli);
  requirePlatform(cli, selected);
  const { baseUrl, context } = selected;
  refuseBadWorkspace(io.runtime.env('NMP_WORKSPACE'), context?.workspace);
  if (globals.baseUrl !== undefined) options.baseUrl = baseUrl;
  try {
    const { tokens, unsaved } = await currentLogin(cli);
    if (globals.autoRefresh === false || unsaved) options.accessToken = tokens.accessToken;
  } catch (error) {
    // A cluster without authentication needs no login; others respond with 401, which suggests the command to run.
    if (!(error instanceof LoginRequiredError) || context?.user?.token !== undefined) throw error;
  }
  if (options.baseUrl !== undefined && options.accessToken === undefined) {
    const { defaultChain } = await import('../../login/default-chain.ts');
    options.credentials = defaultChain({ baseUrl, context: globals.context });
  }
  return new CliClient(options, cli);
}
