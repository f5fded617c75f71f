/**
 * `nmp auth token` in the common case, for scripts that run it in a loop: a plain config file and a token that is not about to
 * expire. The full command handles everything else, including errors.
 */

import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { locateConfig } from '../../config-file/config-path.ts';
import { readPlainConfig } from '../../config-file/config-scanner.ts';
import { isBearer } from '../../token/is-bearer.ts';
import { TokenSet } from '../../token/token-set.ts';
import { endsSoon } from './command-margin.ts';

const MAX_BYTES = 1024 * 1024;
/** Variables that change the result. */
const VARIABLES = ['NMP_ACCESS_TOKEN', 'NMP_CURRENT_CONTEXT', 'NMP_BASE_URL'];

/** @returns undefined when the full command must handle it. */
export function tokenFastPath(
  environment: Readonly<Record<string, string | undefined>>,
  now: number,
): string | undefined {
  const env = (name: string) => environment[name]?.trim() || undefined;
  if (VARIABLES.some((name) => env(name) !== undefined)) return undefined;
  const { path } = locateConfig({ env, homeDir: () => env('HOME') ?? homedir() });
  const text = readRegular(path);
  const token = text === undefined ? undefined : currentToken(text);
  if (token === undefined || !isBearer(token)) return undefined;
  if (endsSoon(new TokenSet({ accessToken: token }), now)) return undefined;
  return token;
}

function currentToken(text: string): string | undefined {
  const config = readPlainConfig(text);
  if (config === undefined) return undefined;
  const users = byName(config.lists.get('users'));
  const clusters = byName(config.lists.get('clusters'));
  const contexts = byName(config.lists.get('contexts'));
  if (users === undefined || clusters === undefined || contexts === undefined) return undefined;
  for (const context of contexts.values()) {
    if (!users.has(context.get('user') ?? '') || !clusters.has(context.get('cluster') ?? ''))
      return undefined;
  }
  for (const cluster of clusters.values()) {
    if (!/^https?:\/\/[\w.:/-]+$/.test(cluster.get('base_url') ?? '')) return undefined;
  }
  const context = contexts.get(config.texts.get('current_context') ?? '');
  const user = users.get(context?.get('user') ?? '');
  return user?.get('type') === 'oauth' ? user.get('token') || undefined : undefined;
}

type Entry = ReadonlyMap<string, string>;

/** Undefined when an entry has no name or a duplicate name. */
function byName(entries: readonly Entry[] = []): ReadonlyMap<string, Entry> | undefined {
  const named = new Map(entries.map((entry) => [entry.get('name') ?? '', entry]));
  return named.size === entries.length && !named.has('') ? named : undefined;
}

function readRegular(path: string): string | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
