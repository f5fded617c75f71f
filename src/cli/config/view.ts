/** `nmp config view`: shows the config file with every secret masked. */

import type { StoredContext } from '../../runtime/config-store.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { printResult } from '../output/print-result.ts';

export interface ViewOptions {
  readonly allContexts?: boolean | undefined;
  readonly json?: boolean | undefined;
}

const MASK = '***';

export async function view(cli: CliContext, options: ViewOptions): Promise<void> {
  const { store, name } = await selectedContext(cli);
  const { contexts, currentContext } = await store.load();
  const chosen = contexts.filter((context) => options.allContexts || context.name === name);
  const shown = {
    version: 1,
    config_file: store.path,
    current_context: currentContext ?? null,
    contexts: chosen.map(describe),
  };
  // The nested values do not fit a table, so YAML is the default even where tables are preferred.
  const outputFormat = options.json ? 'json' : (cli.globals.outputFormat ?? 'yaml');
  await printResult({ ...cli, globals: { ...cli.globals, outputFormat } }, shown, {});
}

function describe(context: StoredContext): Record<string, unknown> {
  const { cluster, user, preferences } = context;
  const { outputFormat, timestampFormat, truncate } = preferences;
  const described = {
    name: context.name,
    base_url: cluster?.baseUrl,
    workspace: context.workspace,
    default_model: context.defaultModel,
    user: user?.name,
    token: user?.token && MASK,
    refresh_token: user?.refreshToken && MASK,
    output_format: outputFormat,
    timestamp_format: timestampFormat,
    truncate,
  };
  return Object.fromEntries(Object.entries(described).filter(([, value]) => value !== undefined));
}
