/** The command `nmp jobs get-logs`. */

import type { Command } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';

export function addJobCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  if (!isWanted('jobs')) return;
  const jobs = program.commands.find((command) => command.name() === 'jobs') as Command;
  jobs
    .command('get-logs')
    .alias('logs')
    .description('Print the log of a job')
    .argument('<name>', 'Name')
    .option('-w, --workspace <name>', 'Workspace (default: from the context)')
    .option('--follow', 'Wait for new entries until the job has ended')
    .option('--tail <number>', 'Start with the last entries (default: all)')
    .option('--step <id>', 'Only entries of this step')
    .option('--task <id>', 'Only entries of this task')
    .action((name, options, command) =>
      runner.run(command, async (cli) =>
        (await import('./job-logs-output.ts')).printJobLogs(cli, name, options),
      ),
    );
}
