/** Base URL and workspace of a client with where each came from: option, environment, config file, default. */

import { DEFAULT_BASE_URL, parseBaseUrl } from './base-url.ts';
import type { Entry } from './entry.ts';
import { ConfigError } from './errors.ts';
import type { ResolvedOptions } from './options.ts';
import type { SelectedContext } from './runtime/config-store.ts';
import type { Runtime } from './runtime/runtime.ts';

/** A value that remembers where it came from. */
export interface Setting {
  readonly value: string;
  /** `option`, the NAME of a variable, the PATH of the config file, or `default`. */
  readonly from: string;
}

const DEFAULT_WORKSPACE = 'default';

/** Finds nothing out before it is asked; reads the config file only for what neither option nor variable says. */
export class Settings {
  readonly #options: ResolvedOptions;
  readonly #runtime: Runtime;
  readonly #entry: Pick<Entry, 'selectContext'>;
  #selection: Promise<SelectedContext | undefined> | undefined;

  constructor(options: ResolvedOptions, runtime: Runtime, entry: Pick<Entry, 'selectContext'>) {
    this.#options = options;
    this.#runtime = runtime;
    this.#entry = entry;
  }

  /** @throws ConfigError */
  async baseUrl(): Promise<Setting> {
    const { baseUrl } = this.#options;
    if (baseUrl !== undefined) return { value: baseUrl, from: 'option' };
    const variable = this.#runtime.env('NMP_BASE_URL');
    if (variable !== undefined) {
      return { value: parseBaseUrl(variable, 'NMP_BASE_URL'), from: 'NMP_BASE_URL' };
    }
    const selected = await this.#selected();
    const stored = selected?.context?.cluster?.baseUrl;
    return stored === undefined
      ? { value: DEFAULT_BASE_URL, from: 'default' }
      : { value: stored, from: selected!.store.path };
  }

  /** @throws ConfigError */
  async workspace(): Promise<Setting> {
    const { workspace } = this.#options.given;
    if (workspace !== undefined) return { value: workspace, from: 'option' };
    const variable = this.#runtime.env('NMP_WORKSPACE');
    if (variable !== undefined) return checkedWorkspace(variable, 'NMP_WORKSPACE');
    const selected = await this.#selected();
    const stored = selected?.context?.workspace;
    return stored === undefined
      ? { value: DEFAULT_WORKSPACE, from: 'default' }
      : checkedWorkspace(stored, selected!.store.path);
  }

  /** Resolved once. Undefined in direct mode and where there is no file system. */
  #selected(): Promise<SelectedContext | undefined> {
    const { direct, given } = this.#options;
    if (direct || this.#entry.selectContext === undefined) return Promise.resolve(undefined);
    this.#selection ??= this.#entry.selectContext(this.#runtime, given).catch((error: unknown) => {
      this.#selection = undefined;
      throw error;
    });
    return this.#selection;
  }
}

/** A name that is no path segment would change the path of a call. */
function checkedWorkspace(value: string, from: string): Setting {
  if (value !== '.' && value !== '..') return { value, from };
  throw new ConfigError(`The workspace of ${from} must not be "." or "..".`, {
    code: 'invalid_setting',
  });
}
