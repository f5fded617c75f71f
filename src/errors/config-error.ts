/** Errors of the config file and of settings from options and environment. */

import { NeMoError, type NeMoErrorOptions, setFacts } from './nemo-error.ts';

export interface ConfigErrorOptions extends NeMoErrorOptions {
  readonly path?: string | undefined;
  /** Line in the file, starting at 1. */
  readonly line?: number | undefined;
}

/** The config file or a setting is invalid or cannot be used. Nothing was changed. */
export class ConfigError extends NeMoError {
  override readonly name: string = 'ConfigError';
  declare readonly path: string | undefined;
  declare readonly line: number | undefined;

  constructor(summary: string, options: ConfigErrorOptions) {
    super(summary, options);
    const { path, line } = options;
    setFacts(this, { path, line });
  }
}
