/**
 * The commands that wait: `nmp jobs wait`, `nmp inference providers wait`, `nmp inference deployments wait`,
 * `nmp workspaces deletions wait`, and their aliases `nmp wait inference provider` and `deployment`, as the platform's CLI has them.
 */

import { type Command, Option } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';
import { DEFAULT_LIMIT, timeoutText, type WaitFlags } from './wait-flags.ts';

export function addWaitCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  if (isWanted('jobs')) {
    add(child(program, 'jobs'), runner, 'jobs', 'Wait until a job has ended', 'unlimited');
  }
  if (isWanted('workspaces')) {
    const group = child(child(program, 'workspaces'), 'deletions');
    const what = 'Wait until a workspace that is marked for deletion is deleted';
    add(group, runner, 'deletions', what, DEFAULT_LIMIT);
  }
  const wait = program
    .command('wait')
    .description('Alias of inference deployments wait and inference providers wait');
  const waitInference = isWanted('wait')
    ? wait
        .command('inference')
        .description('Alias of inference deployments wait and inference providers wait')
    : undefined;
  for (const kind of ['providers', 'deployments'] as const) {
    if (isWanted('inference')) {
      addModelWait(child(child(program, 'inference'), kind), runner, kind, 'wait');
    }
    if (waitInference !== undefined)
      addModelWait(waitInference as unknown as Command, runner, kind, kind.slice(0, -1));
  }
}

function addModelWait(
  group: Command,
  runner: Runner,
  kind: 'providers' | 'deployments',
  name: string,
): void {
  const what =
    name === 'wait'
      ? `Wait until a ${kind.slice(0, -1)} serves requests, or is deleted`
      : `The same as nmp inference ${kind} wait`;
  add(group, runner, kind, what, DEFAULT_LIMIT, name).addOption(
    new Option('-s, --status <status>', 'Status to wait for (default: READY)').choices([
      'READY',
      'DELETED',
    ]),
  );
}

function add(
  group: Command,
  runner: Runner,
  kind: 'jobs' | 'providers' | 'deployments' | 'deletions',
  description: string,
  limit: string,
  name = 'wait',
): Command {
  const command = group.command(name).description(description) as unknown as Command;
  command.argument('<name>', kind === 'deletions' ? 'Name of the workspace' : 'Name');
  if (kind !== 'deletions')
    command.option('-w, --workspace <name>', 'Workspace (default: from the context)');
  return command
    .option('-t, --timeout <time>', timeoutText(limit))
    .addHelpText(
      'after',
      '\nStatus changes are printed on stderr. The exit code is 1 after a failure or a timeout.',
    )
    .action((...all: unknown[]) => {
      const [name, flags, self] = all as [string, WaitFlags, Command];
      return runner.run(self, async (cli) => {
        const { runWait } = await import('./run-wait.ts');
        return runWait(cli, kind, name, flags);
      });
    }) as unknown as Command;
}

function child(parent: Command, name: string): Command {
  return parent.commands.find((command) => command.name() === name) as Command;
}
