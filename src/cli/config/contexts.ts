/** `nmp config …-context`: lists, switches, renames and deletes contexts. */

import { deleteContext, renameContext, useContext } from '../../config-file/edits/context-edit.ts';
import type { FileConfigStore } from '../../config-file/file-config-store.ts';
import { REMEDIES } from '../../errors.ts';
import type { StoredContext } from '../../runtime/config-store.ts';
import { shownIdentity } from '../auth/identity.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { didYouMean } from '../errors/did-you-mean.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { UsageError } from '../errors/usage-error.ts';
import { formatOf } from '../output/preferences.ts';
import { printResult } from '../output/print-result.ts';
import { canPrompt } from '../terminal/can-prompt.ts';

export async function getContexts(cli: CliContext): Promise<void> {
  const { store, name: chosen } = await selectedContext(cli, 'missing');
  const { contexts } = await store.load();
  const isForPeople = ['table', 'markdown'].includes(await formatOf(cli));
  const mark = (isCurrent: boolean) => (isForPeople ? (isCurrent ? '*' : '') : isCurrent);
  const data = contexts.map(({ name, cluster, workspace, user }) => ({
    current: mark(name === chosen),
    name,
    base_url: cluster?.baseUrl ?? null,
    workspace: workspace ?? null,
    identity: user?.token === undefined ? null : (shownIdentity(user.token) ?? 'unnamed'),
  }));
  await printResult(cli, { data }, {});
}

/** @returns 1 without any context; then nothing is printed on stdout. */
export async function currentContext(cli: CliContext): Promise<number> {
  const { name, context } = await selectedContext(cli);
  if (context === undefined) {
    cli.io.note(`No contexts are configured.\nRun: ${REMEDIES.firstLogin}`);
    return EXIT.failure;
  }
  cli.io.out(name);
  return EXIT.ok;
}

export async function switchTo(cli: CliContext, name: string): Promise<void> {
  const { store } = await selectedContext(cli, 'missing');
  if (!(await useContext(store, name))) throw await unknown(store, name);
  cli.io.note(`Switched to context ${JSON.stringify(name)}.`);
  if (cli.io.runtime.env('NMP_CURRENT_CONTEXT') !== undefined) {
    const variable = cli.io.runtime.nameOf('NMP_CURRENT_CONTEXT');
    cli.io.note(`Note: ${variable} is set and takes precedence.`);
  }
}

export async function rename(cli: CliContext, name: string, to: string): Promise<void> {
  const { store } = await selectedContext(cli, 'missing');
  const outcome = await renameContext(store, name, to);
  if (outcome === 'unknown') throw await unknown(store, name);
  if (outcome === 'taken') {
    throw new UsageError(`Context ${JSON.stringify(to)} already exists.`);
  }
  cli.io.note(`Renamed context ${JSON.stringify(name)} to ${JSON.stringify(to)}.`);
}

export interface RemoveOptions {
  /** Skips the prompt. */
  readonly yes?: boolean | undefined;
}

/**
 * The current context can only be deleted as the last one: without it, commands would have no context.
 *
 * @returns 1 when the user does not confirm.
 */
export async function remove(
  cli: CliContext,
  name: string,
  options: RemoveOptions,
): Promise<number> {
  const { io } = cli;
  const { store } = await selectedContext(cli, 'missing');
  const { contexts, currentContext: current } = await store.load();
  const context = contexts.find((each) => each.name === name);
  if (context === undefined) throw await unknown(store, name);
  if (name === current && contexts.length > 1) {
    throw new UsageError(
      `Context ${JSON.stringify(name)} is the current context. Switch to another one first.`,
      'nmp config use-context NAME',
    );
  }
  if (!options.yes && canPrompt(io) && !(await io.askYesNo(question(context, contexts)))) {
    io.note('Nothing was deleted.');
    return EXIT.failure;
  }
  if (!(await deleteContext(store, name))) throw await unknown(store, name);
  io.note(`Deleted context ${JSON.stringify(name)}.`);
  if (contexts.length === 1) {
    const { cluster } = context;
    const command = cluster === undefined ? REMEDIES.firstLogin : REMEDIES.logInAt(cluster.baseUrl);
    io.note(`No contexts are left.\nRun: ${command}`);
  }
  return EXIT.ok;
}

function question({ name, user }: StoredContext, contexts: readonly StoredContext[]): string {
  const isShared = contexts.filter((each) => each.user?.name === user?.name).length > 1;
  const login = user?.token === undefined || isShared ? '' : ' and its login';
  return `Delete context ${JSON.stringify(name)}${login}?`;
}

async function unknown(store: FileConfigStore, name: string): Promise<UsageError> {
  const names = (await store.load()).contexts.map((context) => context.name);
  return new UsageError(
    `Context ${JSON.stringify(name)} not found.${didYouMean(name, names)}`,
    'nmp config get-contexts',
  );
}
