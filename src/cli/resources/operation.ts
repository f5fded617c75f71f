/** An operation of the platform as a command: its arguments, flags, texts and columns, as data. */

import type { HttpMethod } from '../../http/request-options.ts';

/** How a value is written on a command line and checked before it is sent. */
export type ParameterType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'string[]'
  | 'json'
  | 'file';

/** One value that the caller passes, by its field name in the API. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'body' | 'content';
  readonly type: ParameterType;
  /** One line for the help, without a full stop. */
  readonly description: string;
  /** Default: false. A `workspace` in the path is never required: the client has one. */
  readonly required?: boolean;
  /** All values that the platform accepts. */
  readonly values?: readonly string[];
  /** The default of the platform, which is shown but never sent. */
  readonly default?: string | number | boolean | readonly string[];
  /** The value must not be shown, logged or contained in an error. */
  readonly secret?: true;
}

/**
 * One operation.
 *
 * The SDK's method takes the values of the path in their order (all but `workspace`), then the content of a file if it
 * sends one, then one object with all other parameters (left out when there are none), then `RequestOptions`.
 */
export interface Operation {
  /** The property of the client, as in `workspaces.members`. */
  readonly resource: string;
  /** The SDK's method, as in `retrieve`. */
  readonly method: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** Additional search words for `nmp api --list`. */
  readonly words?: string;
  /** The first version of the platform that has it, where older ones that are supported do not. */
  readonly since?: string;
  readonly http: HttpMethod;
  /** With placeholders, as in `/apis/entities/v2/workspaces/{workspace}/members`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The body has fields without flags, which come from `--input-file` or `--input-data`. */
  readonly openBody?: true;
  /**
   * - `object`: one JSON value
   * - `page`: `data` and `pagination`, iterable
   * - `cursor`: `data` and the cursor of the next page, iterable
   * - `list`: all rows, in `data`
   * - `empty`: nothing
   * - `binary`: a file
   * - `head`: size and type of a file
   */
  readonly response: 'object' | 'page' | 'cursor' | 'list' | 'empty' | 'binary' | 'head';
  /** A command line of it, where the help of the options is not enough. */
  readonly example?: string;
  /** The fields that a table shows, in their order. Left out where a table shows all. */
  readonly columns?: readonly string[];
}

/** The operations of one group of commands, loaded on demand. */
export interface OperationGroup {
  /** As in `experiment-groups`. */
  readonly name: string;
  /** Of the group itself, as in `Group the content of a workspace`. */
  readonly description: string;
  readonly load: () => Promise<{
    readonly OPERATIONS: readonly Operation[];
    /** Of the resources below the group, as in `inference.gateway`. */
    readonly DESCRIPTIONS: Readonly<Record<string, string>>;
  }>;
}

/** Placeholders of the path that the method takes as separate arguments: all except `workspace`. */
export function positionalsOf({ path, parameters }: Operation): readonly string[] {
  // Every second piece is the name of a placeholder.
  const inPath = path.split(/[{}]/).filter((_piece, i) => i % 2 === 1);
  const content = Object.keys(parameters).filter((name) => parameters[name]!.in === 'content');
  return [...inPath.filter((name) => name !== 'workspace'), ...content];
}

/** The other parameters, which the method takes as one object and the CLI as flags. */
export function namedOf(operation: Operation): readonly string[] {
  const positionals = positionalsOf(operation);
  return Object.keys(operation.parameters).filter((name) => !positionals.includes(name));
}
