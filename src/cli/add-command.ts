/** Registers a described command with commander. */

import type { Command } from '@commander-js/extra-typings';
import { optionOf } from './commander-option.ts';
import type { Runner } from './runner.ts';
import type { CommandSpec } from './start/command-spec.ts';

export function addCommand(parent: Command, spec: CommandSpec, runner: Runner): void {
  const command = parent
    .command(spec.name, { hidden: spec.isHidden ?? false })
    .description(spec.description) as unknown as Command;
  if (spec.alias !== undefined) command.alias(spec.alias);
  if (spec.usage !== undefined) command.usage(spec.usage);
  for (const { name, description } of spec.arguments) command.argument(name, description);
  for (const option of spec.options) command.addOption(optionOf(option));
  if (spec.more !== undefined) command.addHelpText('after', spec.more);
  command.action(() =>
    runner.run(command, (cli) => spec.run(cli, { words: command.args, options: command.opts() })),
  );
}
