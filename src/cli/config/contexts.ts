/** `nmp config …-context`: lists contexts, chooses, renames and removes them. */

import { deleteContext, renameContext, useContext } from '../../node/context-edit.ts';
import { identityOf, readClaims } from '../../token/claims.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { printAnswer } from '../output/print-answer.ts';
import { UsageError } from '../usage-error.ts';

export async function getContexts(cli: CliContext): Promise<void> {
  const { store } = await selectedContext(cli, { mayCreate: true });
  const { contexts, currentContext } = await store.load();
  const data = contexts.map(({ name, cluster, workspace, user }) => ({
    current: name === currentContext ? '*' : '',
    name,
    base_url: cluster?.baseUrl ?? null,
    workspace: workspace ?? null,
    identity: user?.token === undefined ? null : (identityOf(readClaims(user.token)) ?? 'unnamed'),
  }));
  await printAnswer(cli, { data }, {});
}

export async function currentContext(cli: CliContext): Promise<void> {
  cli.io.out((await selectedContext(cli)).name);
}

export async function switchTo(cli: CliContext, name: string): Promise<void> {
  const { store } = await selectedContext(cli, { mayCreate: true });
  if (!(await useContext(store, name))) throw unknown(name);
  cli.io.note(`Switched to context ${JSON.stringify(name)}.`);
}

export async function rename(cli: CliContext, name: string, to: string): Promise<void> {
  const { store } = await selectedContext(cli, { mayCreate: true });
  const outcome = await renameContext(store, name, to);
  if (outcome === 'unknown') throw unknown(name);
  if (outcome === 'taken') {
    throw new UsageError(`There is a context ${JSON.stringify(to)} already.`);
  }
  cli.io.note(`Context ${JSON.stringify(name)} is ${JSON.stringify(to)} now.`);
}

/** The current one goes only as the last one: commands would not know which is meant. */
export async function remove(cli: CliContext, name: string): Promise<void> {
  const { store } = await selectedContext(cli, { mayCreate: true });
  const { contexts, currentContext: current } = await store.load();
  if (name === current && contexts.length > 1) {
    throw new UsageError(
      `Context ${JSON.stringify(name)} is the current one. Choose another first.\nRun: nmp config use-context NAME`,
    );
  }
  if (!(await deleteContext(store, name))) throw unknown(name);
  cli.io.note(`Removed context ${JSON.stringify(name)}.`);
}

function unknown(name: string): UsageError {
  return new UsageError(
    `There is no context ${JSON.stringify(name)}.\nRun: nmp config get-contexts`,
  );
}
