/** Runs a described operation with the values of a command line and prints its result. */

import type { RequestPromise } from '../../http/request-promise.ts';
import { printBody } from '../api/api-response.ts';
import { requireLogin } from '../auth/require-login.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { resolveConflict } from '../errors/hints/conflict-hint.ts';
import { UsageError } from '../errors/usage-error.ts';
import { codeOf } from '../output/code.ts';
import { formatOf } from '../output/preferences.ts';
import { type OutputOptions, printResult } from '../output/print-result.ts';
import { checkPathName } from '../path-name.ts';
import { canPrompt } from '../terminal/can-prompt.ts';
import { readSecret } from '../terminal/read-secret.ts';
import { readBytes } from '../terminal/read-text.ts';
import { afterDeletion, isConfirmed, isDeletion } from './deletion.ts';
import { missingValues } from './missing-values.ts';
import { argumentNamed, camel, flagNamed, optionName } from './names.ts';
import { namedOf, type Operation, positionalsOf } from './operation.ts';
import { argumentsOf, retrieveOf } from './operation-arguments.ts';
import { parseValue } from './parse-value.ts';
import { platformClient } from './platform-client.ts';
import { readInput } from './read-input.ts';
import { type AnyPage, rowsOf, rowsWanted } from './rows.ts';
import { withTypedFields } from './typed-fields.ts';
import { codeOfWait, waitForDeletion, waitOptions } from './wait-for-deletion.ts';

export interface OperationInput {
  /** Positional values by their field names in the API. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** Flags in commander's camelCase. */
  readonly flags: Readonly<Record<string, unknown>>;
}

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * @param siblings - the operations of its group.
 * @returns the exit code: 1 when the user does not confirm.
 */
export async function runOperation(
  cli: CliContext,
  operation: Operation,
  input: OperationInput,
  siblings: readonly Operation[],
): Promise<number> {
  try {
    return await perform(cli, operation, input, siblings);
  } catch (error) {
    throw withTypedFields(error, operation);
  }
}

async function perform(
  cli: CliContext,
  operation: Operation,
  input: OperationInput,
  siblings: readonly Operation[],
): Promise<number> {
  // An invalid format in the environment must end the command before it asks for or changes anything.
  const format = await formatOf(cli);
  const values = await collect(cli, operation, input, siblings);
  const { flags } = input;
  const wanted = rowsWanted(flags);
  const output: OutputOptions = {
    columns: flags['outputColumns'] as string | undefined,
    usual: operation.columns,
    isChange: operation.http !== 'GET',
    code: () => codeOf(operation, values, cli.globals) + codeOfWait(operation, values, flags),
  };
  const wait = waitOptions(operation, flags);
  if (format === 'code') return print(cli, undefined, output);
  if (isDeletion(operation) && !(await isConfirmed(cli, operation, values, flags['yes'] === true)))
    return EXIT.failure;
  const client = await platformClient(cli);
  const { target, method } = methodOf(client, operation);
  const options = { signal: cli.io.signal };
  const args = [...argumentList(operation, await withFiles(cli, operation, values)), options];
  if (operation.response === 'page' || operation.response === 'cursor') {
    const page = (await method.apply(target, args)) as AnyPage;
    return print(cli, await rowsOf(cli.io, page, wanted), output);
  }
  if (operation.response === 'binary') {
    const file = method.apply(target, args) as unknown as RequestPromise<unknown>;
    await printBody(cli.io, await file.asResponse(), flags['output'] as string | undefined);
    return EXIT.ok;
  }
  try {
    const response = await method.apply(target, args);
    if (!isDeletion(operation) || format !== 'table') {
      if (wait !== undefined) await waitForDeletion(cli, client, operation, values, wait);
      return await print(cli, response, output);
    }
    // The messages of the platform differ, and some operations have none.
    if (wait === undefined) cli.io.note(afterDeletion(operation, values));
    else await waitForDeletion(cli, client, operation, values, wait);
    return EXIT.ok;
  } catch (error) {
    const retrieve = operation.method === 'create' ? retrieveOf(operation, siblings) : undefined;
    if (retrieve === undefined) throw error;
    const known = Object.entries(values).filter(([name]) => name in retrieve.parameters);
    const found = await resolveConflict(error, {
      existing: () =>
        methodOf(client, retrieve).method.apply(target, [
          ...argumentList(retrieve, Object.fromEntries(known)),
          options,
        ]),
      isExistOk: flags['existOk'] === true,
      workspace: operation.resource === 'workspaces' ? String(values['name']) : undefined,
    });
    return print(cli, found, output);
  }
}

async function print(cli: CliContext, response: unknown, output: OutputOptions): Promise<number> {
  await printResult(cli, response, output);
  return EXIT.ok;
}

/** Values of file, data, positions and flags; the later ones win. */
async function collect(
  cli: CliContext,
  operation: Operation,
  { given, flags }: OperationInput,
  siblings: readonly Operation[],
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = await readInput(cli, flags);
  for (const name of [...argumentsOf(operation), ...namedOf(operation)]) {
    const raw = given[name] ?? flags[camel(optionName(operation, name))];
    if (raw !== undefined) values[name] = await readValue(cli, operation, name, raw);
  }
  await completeValues(cli, operation, values, siblings);
  const changeable = namedOf(operation).filter((name) => operation.parameters[name]!.in === 'body');
  if (
    operation.method === 'update' &&
    changeable.length > 0 &&
    changeable.every((name) => values[name] === undefined)
  ) {
    const flags = changeable.map((name) => flagNamed(operation, name)).join(' or ');
    throw new UsageError(`Nothing to update. Specify ${flags}.`);
  }
  return values;
}

/** Prompts for a missing secret at a terminal. @throws UsageError that lists all missing values. */
async function completeValues(
  cli: CliContext,
  operation: Operation,
  values: Record<string, unknown>,
  siblings: readonly Operation[],
): Promise<void> {
  const { io } = cli;
  const required = Object.entries(operation.parameters).filter(([, each]) => each.required);
  const missing = required.filter(([name]) => values[name] === undefined);
  const isPrompted = missing.every(([, { secret }]) => secret) && canPrompt(io);
  if (isPrompted) {
    if (missing.length > 0) await beforePrompt(cli);
    for (const [name] of missing) values[name] = await io.askSecret(capitalized(name));
    return;
  }
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  throw missingValues(operation, { names, values, siblings, globals: cli.globals });
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** A program with the call needs no login. */
async function beforePrompt(cli: CliContext): Promise<void> {
  if ((await formatOf(cli)) !== 'code') await requireLogin(cli);
}

async function readValue(
  cli: CliContext,
  operation: Operation,
  name: string,
  raw: unknown,
): Promise<unknown> {
  const { io } = cli;
  const parameter = operation.parameters[name]!;
  const typed = argumentsOf(operation).includes(name)
    ? argumentNamed(name)
    : flagNamed(operation, name);
  if (parameter.secret) {
    if (raw === '-') {
      if (canPrompt(io)) await beforePrompt(cli);
      return readSecret(io, capitalized(name));
    }
    io.note(
      `Warning: values on the command line may be visible to other users. Use ${typed} - to be prompted.`,
    );
  }
  const value = parseValue(typed, parameter, raw);
  if (parameter.in === 'path') checkPathName(String(value), typed);
  return value;
}

/** The values with the content of files in place of their names. */
async function withFiles(
  { io }: CliContext,
  { parameters }: Operation,
  values: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const name = Object.keys(parameters).find((each) => parameters[each]!.type === 'file');
  if (name === undefined) return values;
  return { ...values, [name]: await readBytes(io, String(values[name])) };
}

function argumentList(operation: Operation, values: Readonly<Record<string, unknown>>): unknown[] {
  const positionals = positionalsOf(operation);
  const rest = Object.entries(values).filter(([name]) => !positionals.includes(name));
  const named = namedOf(operation).length === 0 ? [] : [Object.fromEntries(rest)];
  return [...positionals.map((name) => values[name]), ...named];
}

function methodOf(client: object, operation: Operation): { target: object; method: Method } {
  const target = operation.resource
    .split('.')
    .reduce<object>((holder, name) => (holder as Record<string, object>)[camel(name)]!, client);
  return { target, method: (target as Record<string, Method>)[camel(operation.method)]! };
}
