/** Chooses the context of the config file: the requested one, else `NMP_CURRENT_CONTEXT`, else `current_context`. */

import { ConfigError, type NeMoErrorCode, REMEDIES } from '../errors.ts';
import type { ConfigSnapshot, ConfigStore, StoredCluster } from '../runtime/config-store.ts';
import type { AuthorityFile } from '../runtime/runtime.ts';
import type { SelectContext, TargetedChoice, Tolerance } from '../runtime/select-context.ts';
import type { VariableReader } from '../runtime/variables.ts';
import { parseUrl } from '../text/url-parts.ts';

const DEFAULT_CONTEXT = 'default';

const TOLERATED: Readonly<Record<Tolerance, readonly NeMoErrorCode[]>> = {
  none: [],
  missing: ['config_not_found'],
  invalid: ['config_not_found', 'config_invalid'],
};

export const selectContext: SelectContext = async (
  runtime,
  choice,
  tolerance = usualTolerance(runtime, choice),
) => {
  const store = runtime.configStore?.(choice.configFile);
  if (store === undefined) return undefined;
  const snapshot = await load(store, TOLERATED[tolerance]);
  const variable = runtime.env('NMP_CURRENT_CONTEXT');
  const demanded = choice.context ?? variable;
  const name = demanded ?? snapshot.currentContext ?? DEFAULT_CONTEXT;
  const context = snapshot.contexts.find((candidate) => candidate.name === name);
  if (context === undefined && demanded !== undefined && tolerance === 'none') {
    const source = choice.context === undefined ? runtime.nameOf('NMP_CURRENT_CONTEXT') : undefined;
    throw unknownContext(demanded, snapshot, source);
  }
  const authorities = authoritiesOf(
    store.path,
    context?.cluster,
    choice.baseUrl ?? runtime.env('NMP_BASE_URL'),
  );
  if (authorities !== undefined) runtime.trust?.(authorities);
  return { store, name, context };
};

/** With a platform, a token and no context, nothing of the file is needed, and a missing one is no problem. */
function usualTolerance({ env }: VariableReader, { baseUrl, context }: TargetedChoice): Tolerance {
  const hasPlatform = baseUrl !== undefined || env('NMP_BASE_URL') !== undefined;
  const hasContext = context !== undefined || env('NMP_CURRENT_CONTEXT') !== undefined;
  const isEnough = hasPlatform && !hasContext && env('NMP_ACCESS_TOKEN') !== undefined;
  return isEnough ? 'missing' : 'none';
}

/**
 * The certificate authorities of the cluster, unless the calls go to another platform.
 *
 * @param file - the config file.
 * @param target - where the calls go. Default: to the cluster.
 */
export function authoritiesOf(
  file: string,
  cluster: StoredCluster | undefined,
  target: string | undefined,
): AuthorityFile | undefined {
  const { name, baseUrl, certificateAuthority: path } = cluster ?? {};
  if (path === undefined || baseUrl === undefined) return undefined;
  if (originOf(target ?? baseUrl) !== originOf(baseUrl)) return undefined;
  return { path, setting: `certificate_authority of cluster ${JSON.stringify(name)} in ${file}` };
}

function originOf(url: string): string | undefined {
  return parseUrl(url)?.origin;
}

/** If `NMP_CONFIG_FILE` names a file that does not exist, the first command that writes it creates it. */
async function load(
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

function unknownContext(
  name: string,
  snapshot: ConfigSnapshot,
  variable: string | undefined,
): ConfigError {
  const known = snapshot.contexts.map((context) => JSON.stringify(context.name)).join(', ');
  const others = known === '' ? 'No contexts are configured' : `Its contexts are ${known}`;
  const source = variable === undefined ? '' : ` (from ${variable})`;
  return new ConfigError(
    `Context ${JSON.stringify(name)}${source} not found in ${snapshot.path}. ${others}.`,
    {
      code: 'invalid_setting',
      path: snapshot.path,
      remedy: known === '' ? REMEDIES.firstLoginTo(name) : REMEDIES.listContexts,
    },
  );
}
