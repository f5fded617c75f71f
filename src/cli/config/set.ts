/** `nmp config set`: changes a context of the file. Nothing of the environment is ever written. */

import { loginCommand } from '../../credentials/login-errors.ts';
import { changeContext } from '../../node/context-edit.ts';
import { parseBaseUrl } from '../../options.ts';
import { checkBearer } from '../../token/bearer.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { UsageError } from '../usage-error.ts';

export interface SetOptions {
  readonly workspace?: string | undefined;
  readonly defaultModel?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly truncate?: boolean | undefined;
  readonly activate?: boolean | undefined;
}

/** @throws UsageError, AuthError, ConfigError; the file is then as it was. */
export async function set(cli: CliContext, options: SetOptions): Promise<void> {
  const { globals, io } = cli;
  const { outputFormat, timestampFormat, truncate } = globals;
  const baseUrl =
    globals.baseUrl === undefined ? undefined : parseBaseUrl(globals.baseUrl, '--base-url');
  if (outputFormat === 'code') {
    throw new UsageError('code is no preference: it is for single commands.');
  }
  const { workspace, defaultModel, activate } = options;
  const given = { baseUrl, workspace, defaultModel, outputFormat, timestampFormat, truncate };
  const changes = { ...given, activate, accessToken: await tokenOf(cli, options.accessToken) };
  if (Object.values(changes).every((value) => value === undefined)) {
    throw new UsageError('Nothing to set. Run: nmp config set --help');
  }
  const { store, name } = await selectedContext(cli, { mayCreate: true });
  const { forgotten } = await changeContext(store, name, changes);
  io.note(`Changed context ${JSON.stringify(name)} of ${store.path}.`);
  if (forgotten && changes.accessToken === undefined) {
    io.note(`Its login was for another platform and is forgotten.\nRun: ${loginCommand(name)}`);
  }
}

async function tokenOf({ io }: CliContext, given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  if (given !== '-') {
    io.note('Warning: a token on the command line is visible to others; use --access-token -.');
    return checkBearer(given, '--access-token');
  }
  const isAsked = io.stdinIsTTY && io.stderrIsTTY;
  const token = isAsked ? await io.askSecret('Access token') : await io.readLine();
  return checkBearer(token.trim(), '--access-token');
}
