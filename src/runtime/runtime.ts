/** The seam to the outside: everything of a runtime that the SDK uses, handed in so that tests can replace it. */

import type { ConfigStore } from './config-store.ts';
import type { LocalFiles } from './local-files.ts';
import type { VariableReader } from './variables.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What the SDK may use of the runtime. */
export interface Runtime extends VariableReader {
  /** Name and version of the runtime for the User-Agent, as in `node/20.20.2`. */
  readonly userAgent: string;
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A number from 0 up to, not including, 1. */
  random(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Tells the application what happened; never with a secret. */
  log(level: LogLevel, message: string): void;
  /**
   * The config file of the CLI. Absent where there is no file system.
   * Does no I/O by itself; `path` as given, default as the platform's Python SDK chooses it.
   */
  configStore?(path?: string): ConfigStore;
  /** Local files for uploads and downloads. Absent where there is no file system. */
  readonly localFiles?: LocalFiles;
  /** Reads a small text file (a workload identity token). Absent where there is no file system. */
  readTextFile?(path: string): Promise<string>;
}
