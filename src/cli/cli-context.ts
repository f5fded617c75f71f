/** What a command works with: input and output, the global options, and the chosen context of the config file. */

import { DEFAULT_BASE_URL, parseBaseUrl } from '../base-url.ts';
import type { FileConfigStore } from '../config-file/file-config-store.ts';
import { ConfigError, type NeMoErrorCode } from '../errors.ts';
import { selectContext } from '../login/config-context.ts';
import type {
  ConfigSnapshot,
  ConfigStore,
  SelectedContext,
  StoredContext,
} from '../runtime/config-store.ts';
import type { GlobalOptions } from './global-options.ts';
import type { CliIO } from './terminal/io.ts';

const DEFAULT_CONTEXT = 'default';

export interface CliContext {
  readonly io: CliIO;
  readonly globals: GlobalOptions;
}

export interface Selected {
  readonly store: FileConfigStore;
  readonly name: string;
  /** Undefined when it does not exist yet. */
  readonly context: StoredContext | undefined;
  /** From flag, environment, context or default. */
  readonly baseUrl: string;
  /** Whether there is a context, or an option or a variable names the platform. */
  readonly isConfigured: boolean;
}

export interface Selection {
  /** Allows a context or a file that does not exist yet. */
  readonly mayCreate?: boolean | undefined;
  /** Also allows an invalid file. */
  readonly mayReplace?: boolean | undefined;
}

/**
 * The context that flags, environment and file choose.
 *
 * @throws ConfigError
 */
export async function selectedContext(
  { io, globals }: CliContext,
  selection: Selection = {},
): Promise<Selected> {
  const { runtime } = io;
  const selected = selection.mayCreate
    ? await nameOnly(io, globals, selection)
    : await selectContext(runtime, globals);
  const { store, name, context } = selected!;
  const known = baseUrlOf(io, globals, context);
  return {
    store: store as FileConfigStore,
    name,
    context,
    baseUrl: known ?? DEFAULT_BASE_URL,
    isConfigured: known !== undefined || context !== undefined,
  };
}

async function nameOnly(
  io: CliIO,
  globals: GlobalOptions,
  { mayReplace }: Selection,
): Promise<SelectedContext> {
  const store = io.runtime.configStore!();
  const snapshot = await loadIfThere(
    store,
    mayReplace ? ['config_not_found', 'config_invalid'] : ['config_not_found'],
  );
  const requested = globals.context ?? io.runtime.env('NMP_CURRENT_CONTEXT');
  const name = requested ?? snapshot.currentContext ?? DEFAULT_CONTEXT;
  const context = snapshot.contexts.find((candidate) => candidate.name === name);
  return { store, name, context, chosenBy: requested === undefined ? snapshot.path : 'option' };
}

/** A file that `NMP_CONFIG_FILE` names but does not exist is created by the first command that writes it. */
async function loadIfThere(
  store: ConfigStore,
  tolerated: readonly NeMoErrorCode[],
): Promise<ConfigSnapshot> {
  try {
    return await store.load();
  } catch (error) {
    if (!(error instanceof ConfigError && tolerated.includes(error.code))) throw error;
    return { path: store.path, exists: false, currentContext: undefined, contexts: [] };
  }
}

function baseUrlOf(
  io: CliIO,
  globals: GlobalOptions,
  context: StoredContext | undefined,
): string | undefined {
  if (globals.baseUrl !== undefined) return parseBaseUrl(globals.baseUrl, '--base-url');
  const variable = io.runtime.env('NMP_BASE_URL');
  if (variable !== undefined) return parseBaseUrl(variable, 'NMP_BASE_URL');
  return context?.cluster?.baseUrl;
}
