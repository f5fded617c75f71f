/** The commands `nmp jobs wait` and `nmp jobs get-logs`. */

import type { Command } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';

export function addJobCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  const known = program.commands.find((command) => command.name() === 'jobs');
  const jobs = (known ?? program.command('jobs').description('Manage jobs')) as Command;
  if (!isWanted('jobs')) return;
  jobs
    .command('wait')
    .description('Wait until a job has ended')
    .argument('<name>', 'Name')
    .option('-w, --workspace <name>', 'Workspace (default: from the context)')
    .option('--timeout <seconds>', 'Maximum time to wait (default: unlimited)')
    .action((name, options, command) =>
      runner.run(command, async (cli) =>
        (await import('./wait-for-job.ts')).waitForJob(cli, name, options),
      ),
    );
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
