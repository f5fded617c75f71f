/** Chooses the context of the config file: the one demanded, else `NMP_CURRENT_CONTEXT`, else `current_context`. */

import { ConfigError, REMEDIES } from '../errors.ts';
import type { ConfigSnapshot, ContextChoice, SelectedContext } from '../runtime/config-store.ts';
import type { Runtime } from '../runtime/runtime.ts';

const DEFAULT_CONTEXT = 'default';

/**
 * @returns undefined where there is no file system.
 * @throws ConfigError when the file is unusable, or lacks the context that was asked for
 */
export async function selectContext(
  runtime: Runtime,
  choice: ContextChoice,
): Promise<SelectedContext | undefined> {
  const store = runtime.configStore?.(choice.configFile);
  if (store === undefined) return undefined;
  const snapshot = await store.load();
  const fromEnvironment = runtime.env('NMP_CURRENT_CONTEXT');
  const demanded = choice.context ?? fromEnvironment;
  const name = demanded ?? snapshot.currentContext ?? DEFAULT_CONTEXT;
  const context = snapshot.contexts.find((candidate) => candidate.name === name);
  if (context === undefined && demanded !== undefined) {
    throw unknownContext(demanded, snapshot, choice.context === undefined);
  }
  const chosenBy =
    choice.context !== undefined
      ? 'option'
      : fromEnvironment
        ? 'NMP_CURRENT_CONTEXT'
        : snapshot.path;
  return { store, name, chosenBy, context };
}

function unknownContext(name: string, snapshot: ConfigSnapshot, byVariable: boolean): ConfigError {
  const known = snapshot.contexts.map((context) => JSON.stringify(context.name)).join(', ');
  const others = known === '' ? 'No contexts are configured' : `Its contexts are ${known}`;
  const source = byVariable ? ' (from NMP_CURRENT_CONTEXT)' : '';
  return new ConfigError(
    `Context ${JSON.stringify(name)}${source} not found in ${snapshot.path}. ${others}.`,
    {
      code: 'invalid_setting',
      path: snapshot.path,
      remedy: known === '' ? REMEDIES.logIn(name) : REMEDIES.listContexts,
    },
  );
}

export { shellWord } from '../text/shell-word.ts';
