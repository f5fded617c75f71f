/** The command `nmp doctor`. */

import type { Command } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';

export function addDoctorCommand(program: Command, runner: Runner): void {
  program
    .command('doctor')
    .description('Diagnose login, configuration and network')
    .option('--json', 'Print JSON')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./doctor.ts')).doctor(cli, options)),
    );
}
