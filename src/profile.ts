/** What a client or a command works with: context, base URL and workspace, each found once, with where it came from. */

import { parseBaseUrl } from './base-url.ts';
import { DEFAULT_BASE_URL } from './default-base-url.ts';
import { ConfigError } from './errors.ts';
import type { ContextChoice, SelectedContext } from './runtime/config-store.ts';
import type { Runtime } from './runtime/runtime.ts';
import type { SelectContext, Tolerance } from './runtime/select-context.ts';
import { isPathSegment } from './text/url-parts.ts';
import { missingBaseUrl } from './web-entry.ts';

/** A value that remembers where it came from. */
export interface Setting {
  readonly value: string;
  /** `option`, the NAME of a variable, the PATH of the config file, or `default`. */
  readonly from: string;
}

export interface ProfileChoice extends ContextChoice {
  /** A valid base URL. */
  readonly baseUrl?: string | undefined;
  readonly workspace?: string | undefined;
  /** True: the config file does not count. Default: false. */
  readonly direct?: boolean | undefined;
}

const DEFAULT_WORKSPACE = 'default';

/**
 * | value | the first of these |
 * | ----- | ------------------ |
 * | base URL | the caller's choice, `NMP_BASE_URL`, the cluster of the context, `http://localhost:8080` |
 * | workspace | the caller's choice, `NMP_WORKSPACE`, the workspace of the context, `default` |
 * | context | the caller's choice, `NMP_CURRENT_CONTEXT`, `current_context` of the file, `default` |
 *
 * Finds nothing out before it is asked; reads the config file only for what neither choice nor variable says.
 */
export class Profile {
  readonly #choice: ProfileChoice;
  readonly #runtime: Runtime;
  readonly #select: SelectContext | undefined;
  readonly #selections = new Map<Tolerance | undefined, Promise<SelectedContext | undefined>>();

  /** @param select - absent where there is no file system. */
  constructor(choice: ProfileChoice, runtime: Runtime, select: SelectContext | undefined) {
    this.#choice = choice;
    this.#runtime = runtime;
    this.#select = select;
  }

  /** @throws ConfigError */
  async baseUrl(tolerance?: Tolerance): Promise<Setting> {
    const { baseUrl } = this.#choice;
    if (baseUrl !== undefined) return { value: baseUrl, from: 'option' };
    const variable = this.#runtime.env('NMP_BASE_URL');
    if (variable !== undefined) {
      const from = this.#runtime.nameOf('NMP_BASE_URL');
      return { value: parseBaseUrl(variable, from), from };
    }
    if (this.#select === undefined) throw missingBaseUrl();
    const selected = await this.context(tolerance);
    const stored = selected?.context?.cluster?.baseUrl;
    return stored === undefined
      ? { value: DEFAULT_BASE_URL, from: 'default' }
      : { value: stored, from: selected!.store.path };
  }

  /** @throws ConfigError */
  async workspace(): Promise<Setting> {
    const { workspace } = this.#choice;
    if (workspace !== undefined) return { value: workspace, from: 'option' };
    const variable = this.#workspaceVariable();
    if (variable !== undefined) {
      const from = this.#runtime.nameOf('NMP_WORKSPACE');
      return checkedWorkspace({ value: variable, from }, from);
    }
    const selected = await this.context();
    const stored = selected?.context?.workspace;
    return stored === undefined
      ? { value: DEFAULT_WORKSPACE, from: 'default' }
      : checkedWorkspace(
          { value: stored, from: selected!.store.path },
          `The workspace of ${selected!.store.path}`,
        );
  }

  /** A client with its own base URL works without access to the environment, as in Deno. */
  #workspaceVariable(): string | undefined {
    try {
      return this.#runtime.env('NMP_WORKSPACE');
    } catch (error) {
      if (this.#choice.direct) return undefined;
      throw error;
    }
  }

  /**
   * Undefined in direct mode and where there is no file system. A failure is not kept: the file may be repaired meanwhile.
   *
   * @throws ConfigError
   */
  context(tolerance?: Tolerance): Promise<SelectedContext | undefined> {
    if (this.#choice.direct || this.#select === undefined) return Promise.resolve(undefined);
    const known = this.#selections.get(tolerance);
    if (known !== undefined) return known;
    const selection = this.#select(this.#runtime, this.#choice, tolerance);
    this.#selections.set(tolerance, selection);
    selection.catch(() => this.#selections.delete(tolerance));
    return selection;
  }
}

/** A name that is not a path segment would change the path of a call. */
function checkedWorkspace(setting: Setting, source: string): Setting {
  if (isPathSegment(setting.value)) return setting;
  throw new ConfigError(`${source} must not be empty, "." or "..".`, { code: 'invalid_setting' });
}
