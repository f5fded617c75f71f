/** The runtime of Node, Bun and Deno: the web platform's globals plus environment, files, locks, proxies and signals. */

import { delimiter } from 'node:path';
import { locateConfig } from '../config-file/config-path.ts';
import { FileConfigStore } from '../config-file/file-config-store.ts';
import { explainLostParts, incompletePackage, nameCommands } from '../errors.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeLocalFiles } from '../local-files/node-local-files.ts';
import type { LockRuntime } from '../lock/lock-runtime.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { variableReader } from '../runtime/variables.ts';
import { createWebRuntime } from '../runtime/web-runtime.ts';
import { nameFlags, unsetIfDenied } from './deno-permissions.ts';
import { readNamedText } from './named-file.ts';
import { networkFetch } from './network-fetch.ts';

/** A token has a few thousand bytes. */
const MAX_TEXT_BYTES = 1024 * 1024;

export interface NodeRuntimeOptions {
  readonly fetch?: Runtime['fetch'] | undefined;
  /** Default: `process.env`, read at use. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  readonly now?: (() => number) | undefined;
  /** Default: the monotonic clock. */
  readonly uptime?: (() => number) | undefined;
  readonly fs?: FileSystem | undefined;
  readonly platform?: NodeJS.Platform | undefined;
  /** Folders that are searched for the helper of flock. Default: those of `PATH`, then `/usr/bin` and `/bin`. */
  readonly programFolders?: readonly string[] | undefined;
}

/** Does no I/O. */
export function createNodeRuntime(
  options: NodeRuntimeOptions = {},
): Runtime & { readonly lockRuntime: LockRuntime } {
  // Errors suggest shell commands in this runtime.
  nameCommands();
  explainLostParts(incompletePackage);
  const base = createWebRuntime({ fetch: options.fetch });
  const { env, nameOf } = variableReader(() => options.environment ?? process.env);
  const isDeno = 'Deno' in globalThis;
  const optional = isDeno ? unsetIfDenied(env) : env;
  const now = options.now ?? base.now;
  const lockRuntime: LockRuntime = {
    now,
    // `performance` would load a part of Node on first use, in each of many waiting processes.
    uptime: options.uptime ?? (() => Number(process.hrtime.bigint()) / 1e6),
    sleep: (ms, signal) => base.sleep(ms, signal),
    pid: process.pid,
    platform: options.platform ?? process.platform,
    get programFolders() {
      return options.programFolders ?? programFolders(optional('PATH'));
    },
  };
  const stores = new Map<string, FileConfigStore>();
  const runtime: Runtime & { readonly lockRuntime: LockRuntime } = {
    ...base,
    env,
    nameOf,
    now,
    lockRuntime,
    userAgent: runtimeName(),
    ...(options.fetch === undefined ? networkFetch(optional) : { fetch: base.fetch }),
    configStore(path) {
      const location = locateConfig({ env, nameOf }, path);
      // One store per file, so that base URL, workspace, preferences and login share one parsed content.
      const known = stores.get(location.path);
      if (known !== undefined) return known;
      const store = new FileConfigStore({
        location,
        runtime: lockRuntime,
        fs: options.fs,
        warn: (message) => runtime.log('warn', message),
      });
      stores.set(location.path, store);
      return store;
    },
    localFiles: nodeLocalFiles,
    readTextFile,
  };
  if (isDeno) nameFlags(runtime);
  return runtime;
}

function programFolders(path = ''): readonly string[] {
  return [...path.split(delimiter), '/usr/bin', '/bin'].filter((folder) => folder !== '');
}

async function readTextFile(path: string, variable: string): Promise<string> {
  return readNamedText({ path, variable }, MAX_TEXT_BYTES, 'config_unreadable');
}

function runtimeName(): string {
  const { bun, deno } = process.versions as { bun?: string; deno?: string };
  if (bun !== undefined) return `bun/${bun}`;
  if (deno !== undefined) return `deno/${deno}`;
  return `node/${process.versions.node}`;
}
