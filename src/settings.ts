/** Base URL and workspace of a client with where each came from: option, environment, config file, default. */

import { DEFAULT_BASE_URL, parseBaseUrl } from './base-url.ts';
import { type SelectedContext, selectContext } from './login/config-context.ts';
import type { ResolvedOptions } from './options.ts';
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

  constructor(options: ResolvedOptions, runtime: Runtime) {
    this.#options = options;
    this.#runtime = runtime;
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
    if (variable !== undefined) return { value: variable, from: 'NMP_WORKSPACE' };
    const selected = await this.#selected();
    const stored = selected?.context?.workspace;
    return stored === undefined
      ? { value: DEFAULT_WORKSPACE, from: 'default' }
      : { value: stored, from: selected!.store.path };
  }

  /** Undefined in direct mode and where there is no file system. */
  async #selected(): Promise<SelectedContext | undefined> {
    return this.#options.direct ? undefined : selectContext(this.#runtime, this.#options.given);
  }
}
