/** Everything that the SDK uses of its runtime, passed in so that tests can replace it. */

import type { ConfigStore } from './config-store.ts';
import type { LocalFiles } from './local-files.ts';
import type { VariableReader } from './variables.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** A PEM file of certificate authorities that a setting names. */
export interface AuthorityFile {
  readonly path: string;
  /** The setting, for messages. */
  readonly setting: string;
}

/** The parts of a runtime that the SDK uses. */
export interface Runtime extends VariableReader {
  /** Name and version of the runtime for the User-Agent, as in `node/20.20.2`. */
  readonly userAgent: string;
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /**
   * Also trusts the certificate authorities of a PEM file, for all requests from now on. Undefined in runtimes
   * that support only their own authorities. The call does no I/O.
   */
  trust?(file: AuthorityFile): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A number from 0 up to, not including, 1. */
  random(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Logs a message for the application; it never contains a secret. */
  log(level: LogLevel, message: string): void;
  /**
   * The config file of the CLI. Undefined in runtimes without a file system. The call does no I/O. `path` defaults to the
   * path that the platform's Python SDK uses.
   */
  configStore?(path?: string): ConfigStore;
  /** Local files for uploads and downloads. Undefined in runtimes without a file system. */
  readonly localFiles?: LocalFiles;
  /**
   * Reads a small text file (a workload identity token) that an environment variable names; errors name the variable too.
   * Undefined in runtimes without a file system.
   */
  readTextFile?(path: string, variable: string): Promise<string>;
}
