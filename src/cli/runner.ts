/** Runs the action of a command with its context, and keeps the exit code and the global options. */

import type { Command } from '@commander-js/extra-typings';
import { type CliContext, cliContext } from './cli-context.ts';
import { typedPath } from './command-path.ts';
import type { GlobalOptions } from './global-options.ts';
import type { CliIO } from './terminal/io.ts';

/** Runs one command. A number is its exit code; anything else means 0. */
export type Action = (cli: CliContext) => Promise<unknown>;

/** Registers actions with commander and keeps the exit code of the one that ran. */
export class Runner {
  readonly #io: CliIO;
  readonly #words: readonly string[];
  exitCode = 0;
  /** The global options of the command that ran. */
  globals: GlobalOptions = {};
  /** The command that ran, as it was typed, as in `nmp jobs logs`. */
  path = 'nmp';

  /** @param words - of the command line. */
  constructor(io: CliIO, words: readonly string[] = []) {
    this.#io = io;
    this.#words = words;
  }

  async run(command: { optsWithGlobals(): object }, action: Action): Promise<void> {
    const path = typedPath(command as Command, this.#words);
    await this.perform(path, command.optsWithGlobals() as GlobalOptions, action);
  }

  /** @param path - of the command, as in `nmp jobs logs`. */
  async perform(path: string, globals: GlobalOptions, action: Action): Promise<void> {
    this.path = path;
    this.globals = globals;
    if (globals.query !== undefined)
      await (await import('./output/jmespath-query.ts')).checkQuery(globals.query);
    const outcome = await action(cliContext(this.#io, globals));
    this.exitCode = typeof outcome === 'number' ? outcome : 0;
  }
}
