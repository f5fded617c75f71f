/** Runs the action of a command with its context and keeps its exit code and its global options. */

import { type CliContext, cliContext } from './cli-context.ts';
import type { GlobalOptions } from './global-options.ts';
import type { CliIO } from './terminal/io.ts';

/** Runs one command. A number is its exit code; anything else means 0. */
export type Action = (cli: CliContext) => Promise<unknown>;

/** Registers actions with commander and keeps the exit code of the one that ran. */
export class Runner {
  readonly #io: CliIO;
  exitCode = 0;
  /** The global options of the command that ran. */
  globals: GlobalOptions = {};

  constructor(io: CliIO) {
    this.#io = io;
  }

  async run(command: { optsWithGlobals(): object }, action: Action): Promise<void> {
    await this.perform(command.optsWithGlobals() as GlobalOptions, action);
  }

  async perform(globals: GlobalOptions, action: Action): Promise<void> {
    this.globals = globals;
    if (globals.query !== undefined)
      await (await import('./output/jmespath-query.ts')).checkQuery(globals.query);
    const outcome = await action(cliContext(this.#io, globals));
    this.exitCode = typeof outcome === 'number' ? outcome : 0;
  }
}
