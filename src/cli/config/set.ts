/** `nmp config set`: changes a context in the config file. Values of the environment are never written. */

import { parseBaseUrl } from '../../base-url.ts';
import { changeContext } from '../../config-file/edits/context-edit.ts';
import { DEFAULT_BASE_URL } from '../../default-base-url.ts';
import { loginCommand } from '../../login/login-errors.ts';
import { shellWord } from '../../text/shell-word.ts';
import { checkBearer } from '../../token/bearer.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { readSecret } from '../terminal/read-secret.ts';

/** The rule of the platform. */
const WORKSPACE = /^[a-z](?!.*--)[a-z\d._@+-]{0,61}[a-z\d._@+]$/;

export interface SetOptions {
  readonly workspace?: string | undefined;
  readonly defaultModel?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly truncate?: boolean | undefined;
  readonly activate?: boolean | undefined;
}

/** @throws UsageError, AuthError, ConfigError; then the file is unchanged. */
export async function set(cli: CliContext, options: SetOptions): Promise<void> {
  const { globals, io } = cli;
  const { outputFormat, timestampFormat } = globals;
  const truncate = options.truncate ?? globals.truncate;
  const baseUrl =
    globals.baseUrl === undefined ? undefined : parseBaseUrl(globals.baseUrl, '--base-url');
  if (outputFormat === 'code') {
    throw new UsageError("--output-format code can't be a default: use it with a single command.");
  }
  const { workspace, defaultModel, activate } = options;
  if (workspace?.trim() === '' || defaultModel?.trim() === '') {
    throw new UsageError('--workspace and --default-model must not be empty.');
  }
  if (workspace !== undefined && !WORKSPACE.test(workspace)) {
    throw new UsageError(
      `--workspace ${JSON.stringify(workspace)} is not the name of a workspace: 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter.`,
      'nmp workspaces list',
    );
  }
  const given = { baseUrl, workspace, defaultModel, outputFormat, timestampFormat, truncate };
  const changes = { ...given, activate, accessToken: await tokenOf(cli, options.accessToken) };
  if (Object.values(changes).every((value) => value === undefined)) {
    throw new UsageError('Nothing to set: specify at least one option.');
  }
  const { store, name, context } = await selectedContext(cli, 'missing');
  if (context === undefined && globals.context === undefined) refuseNameOfEnvironment(io);
  const defaultBaseUrl = DEFAULT_BASE_URL;
  const { forgotten } = await changeContext(store, name, { ...changes, defaultBaseUrl });
  const what = context === undefined ? 'Created' : 'Changed';
  io.note(`${what} context ${JSON.stringify(name)} in ${store.path}.`);
  if (forgotten && changes.accessToken === undefined) {
    io.note(`Its login was for another platform and has been removed.\nRun: ${loginCommand(name)}`);
  }
}

/** Creating a context named by a variable would write a value of the environment to the file. */
function refuseNameOfEnvironment({ runtime }: CliContext['io']): void {
  const name = runtime.env('NMP_CURRENT_CONTEXT');
  if (name === undefined) return;
  throw new UsageError(
    `Context ${JSON.stringify(name)}, set by ${runtime.nameOf('NMP_CURRENT_CONTEXT')}, does not exist.`,
    `nmp config set --context ${shellWord(name)} …`,
  );
}

async function tokenOf({ io }: CliContext, given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  if (given !== '-') {
    io.note(
      'Warning: values on the command line may be visible to other users. Use --access-token - to be prompted.',
    );
    return checkBearer(given, '--access-token');
  }
  const token = await readSecret(io, 'Access token');
  return checkBearer(token.trim(), '--access-token');
}
