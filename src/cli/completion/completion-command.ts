/** The command `nmp completion`. */

import { Argument, type Command } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';
import { SHELLS } from './shells.ts';

export function addCompletionCommand(program: Command, runner: Runner): void {
  program
    .command('completion')
    .description('Print a shell completion script')
    .addArgument(new Argument('[shell]', 'Shell (default: from $SHELL)').choices(SHELLS))
    .action((shell, _options, command) =>
      runner.run(command, async (cli) =>
        (await import('./print-script.ts')).printScript(cli, shell),
      ),
    );
}
