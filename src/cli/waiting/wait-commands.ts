/** The commands that wait: `nmp jobs wait`, `nmp inference providers wait` and `nmp inference deployments wait`. */

import { type Command, Option } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';
import type { WaitFlags } from './wait-flags.ts';

export function addWaitCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  if (isWanted('jobs')) {
    add(child(program, 'jobs'), runner, 'jobs', 'Wait until a job has ended', 'unlimited');
  }
  if (!isWanted('inference')) return;
  for (const kind of ['providers', 'deployments'] as const) {
    const group = child(child(program, 'inference'), kind);
    const what = `Wait until a ${kind.slice(0, -1)} serves requests, or is deleted`;
    const command = add(group, runner, kind, what, '20m');
    command.addOption(
      new Option('-s, --status <status>', 'Status to wait for (default: READY)').choices([
        'READY',
        'DELETED',
      ]),
    );
  }
}

function add(
  group: Command,
  runner: Runner,
  kind: 'jobs' | 'providers' | 'deployments',
  description: string,
  limit: string,
): Command {
  const command = group.command('wait').description(description) as unknown as Command;
  return command
    .argument('<name>', 'Name')
    .option('-w, --workspace <name>', 'Workspace (default: from the context)')
    .option(
      '-t, --timeout <time>',
      `Maximum time to wait, as in 90s, 20m or 1h30m; a plain number is seconds (default: ${limit})`,
    )
    .addHelpText(
      'after',
      '\nStatus changes are printed on stderr. The exit code is 1 after a failure or a timeout.',
    )
    .action((name, flags, self) =>
      runner.run(self, async (cli) => {
        const { runWait } = await import('./run-wait.ts');
        return runWait(cli, kind, name, flags as WaitFlags);
      }),
    ) as unknown as Command;
}

function child(parent: Command, name: string): Command {
  return parent.commands.find((command) => command.name() === name) as Command;
}
