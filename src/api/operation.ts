/** What an operation of the platform is, as data: the SDK's methods, the CLI's commands and their help read it alike. */

import type { HttpMethod } from '../http/request-options.ts';

/** How a value is written on a command line and checked before it is sent. */
export type ParameterType = 'string' | 'integer' | 'number' | 'boolean' | 'string[]' | 'json';

/** One value that the caller gives, by its name on the wire. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'body';
  readonly type: ParameterType;
  /** One line for people, without a full stop. */
  readonly description: string;
  /** Default: false. A `workspace` in the path is never required: the client has one. */
  readonly required?: boolean;
  /** All values that the platform accepts. */
  readonly values?: readonly string[];
  /** What the platform takes when nothing is sent; shown, never sent. */
  readonly default?: string | number | boolean | readonly string[];
  /** The value must not be shown, logged or repeated by an error. */
  readonly secret?: true;
}

/**
 * One operation.
 *
 * The SDK's method takes the values of the path in their order (all but `workspace`), then one object with all other
 * parameters (left out when there are none), then `RequestOptions`.
 */
export interface Operation {
  /** Where the client has it, as in `workspaces.members`. */
  readonly resource: string;
  /** The SDK's method, as in `retrieve`. */
  readonly method: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  readonly http: HttpMethod;
  /** With placeholders, as in `/apis/entities/v2/workspaces/{workspace}/members`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /**
   * - `object`: one JSON object
   * - `page`: `data` and `pagination`, iterable
   * - `list`: all there is, in `data`
   * - `empty`: no data, or a message that is not used
   */
  readonly answer: 'object' | 'page' | 'list' | 'empty';
  /** The fields that a table shows, in their order. Left out where there is nothing to show. */
  readonly columns?: readonly string[];
  /** The command that helps after a 404. */
  readonly remedy?: string;
}

/** Placeholders of the path that the method takes one by one: all but `workspace`. */
export function positionalsOf(operation: Operation): readonly string[] {
  return placeholders(operation.path).filter((name) => name !== 'workspace');
}

/** The other parameters: what the method takes as one object, and the CLI as flags. */
export function namedOf(operation: Operation): readonly string[] {
  const positionals = positionalsOf(operation);
  return Object.keys(operation.parameters).filter((name) => !positionals.includes(name));
}

function placeholders(path: string): readonly string[] {
  // Every second piece stands between braces.
  return path.split(/[{}]/).filter((_piece, i) => i % 2 === 1);
}

/** Parameters that describe the type `Params`: each of its fields, no other, required where it is. */
type Described<Params> = {
  readonly [Name in keyof Params]-?: undefined extends Params[Name]
    ? Parameter & { readonly required?: false }
    : Parameter & { readonly required: true };
};

/** Checks at compile time that a description and the type of a method's parameters agree. */
export function operation<Params>(
  description: Omit<Operation, 'parameters'> & { readonly parameters: Described<Params> },
): Operation {
  return description;
}
