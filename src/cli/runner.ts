/** Runs the action of a command with its context and keeps the exit code. */

import type { CliContext } from './cli-context.ts';
import type { GlobalOptions } from './global-options.ts';
import type { CliIO } from './io.ts';

/** Runs one command; what it resolves to is its exit code if it is a number, else that is 0. */
export type Action = (cli: CliContext) => Promise<unknown>;

/** Registers actions with commander and keeps the exit code of the one that ran. */
export class Runner {
  readonly #io: CliIO;
  exitCode = 0;

  constructor(io: CliIO) {
    this.#io = io;
  }

  async run(command: { optsWithGlobals(): object }, action: Action): Promise<void> {
    const globals = command.optsWithGlobals() as GlobalOptions;
    if (globals.query !== undefined)
      await (await import('./output/query.ts')).checkQuery(globals.query);
    const outcome = await action({ io: this.#io, globals });
    this.exitCode = typeof outcome === 'number' ? outcome : 0;
  }
}
