/** The commands `nmp config …`. */

import { Argument, type Command, Option } from '@commander-js/extra-typings';
import { addCommand } from '../add-command.ts';
import { FORMATS, TIMESTAMPS } from '../output/formats.ts';
import type { Runner } from '../runner.ts';
import { KEYS, UNSETTABLE } from './keys.ts';
import { VIEW_COMMAND } from './view-command.ts';

export function addConfigCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  const config = program.command('config').description('Show and change contexts and preferences');
  if (!isWanted('config')) return;
  config
    .command('get')
    .description('Print one value of a context')
    // The command checks the name, because it accepts base-url for base_url.
    .addArgument(new Argument('<key>', 'Name of the value').choices(KEYS).argParser((key) => key))
    .action((key, _options, command) =>
      runner.run(command, async (cli) => (await import('./get.ts')).get(cli, key)),
    );
  config
    .command('set')
    .description('Change or create a context')
    .option('--context <name>', 'Context to change (default: the current one)')
    .option('--base-url <url>', 'URL of the platform')
    .option('-w, --workspace <name>', 'Default workspace')
    .option('--default-model <name>', 'Default model')
    .option('--access-token <token>', 'Access token; - prompts for it or reads standard input')
    .addOption(
      new Option('-f, --output-format <format>', 'Default output format on a terminal').choices(
        FORMATS.filter((format) => format !== 'code'),
      ),
    )
    .addOption(
      new Option('--timestamp-format <format>', 'Default format of times in tables').choices(
        TIMESTAMPS,
      ),
    )
    .option('--truncate', 'Truncate table cells')
    .option('--no-truncate', "Don't truncate table cells")
    .option('--activate', 'Make this the current context')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./set.ts')).set(cli, options)),
    );
  config
    .command('unset')
    .description('Unset values in a context')
    .addArgument(
      new Argument('<key...>', 'Names of the values')
        .choices(UNSETTABLE)
        // The command checks the names, as `get` does.
        .argParser((key, keys: readonly string[] = []) => [...keys, key]),
    )
    .action((keys, _options, command) =>
      runner.run(command, async (cli) => (await import('./unset.ts')).unset(cli, keys)),
    );
  addCommand(config as unknown as Command, VIEW_COMMAND, runner);
  config
    .command('current-context')
    .description('Print the name of the current context')
    .action((_options, command) =>
      runner.run(command, async (cli) => (await import('./contexts.ts')).currentContext(cli)),
    );
  config
    .command('get-contexts')
    .description('List all contexts')
    .action((_options, command) =>
      runner.run(command, async (cli) => (await import('./contexts.ts')).getContexts(cli)),
    );
  config
    .command('use-context')
    .description('Make a context the current one')
    .argument('<context>')
    .action((name, _options, command) =>
      runner.run(command, async (cli) => (await import('./contexts.ts')).switchTo(cli, name)),
    );
  config
    .command('rename-context')
    .description('Rename a context')
    .argument('<context>')
    .argument('<new-name>')
    .action((name, to, _options, command) =>
      runner.run(command, async (cli) => (await import('./contexts.ts')).rename(cli, name, to)),
    );
  config
    .command('delete-context')
    .description('Delete a context and its login')
    .argument('<context>')
    .option('-y, --yes', 'Skip the confirmation prompt')
    .action((name, options, command) =>
      runner.run(command, async (cli) =>
        (await import('./contexts.ts')).remove(cli, name, options),
      ),
    );
}
