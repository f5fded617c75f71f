/** The commands `nmp config …`. */

import { Argument, type Command, Option } from '@commander-js/extra-typings';
import { FORMATS, TIMESTAMPS } from '../output/formats.ts';
import type { Runner } from '../runner.ts';
import { KEYS, UNSETTABLE } from './keys.ts';

export function addConfigCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  const config = program.command('config').description('Show and change contexts and preferences');
  if (!isWanted('config')) return;
  config
    .command('get')
    .description('Print one value of the context')
    // The command checks it itself: base-url is base_url.
    .addArgument(new Argument('<key>', 'Its name').choices(KEYS).argParser((key) => key))
    .action((key, _options, command) =>
      runner.run(command, async (cli) => (await import('./get.ts')).get(cli, key)),
    );
  config
    .command('set')
    .description('Change a context, or create it')
    .option('--context <name>', 'Which one (default: the one in use)')
    .option('--base-url <url>', 'Where the platform answers')
    .option('-w, --workspace <name>', 'The workspace that commands work in')
    .option('--default-model <name>', 'The model that commands ask')
    .option('--access-token <token>', 'A token of your own; - asks for it, or reads standard input')
    .addOption(
      new Option('-f, --output-format <format>', 'How answers are printed on a terminal').choices(
        FORMATS.filter((format) => format !== 'code'),
      ),
    )
    .addOption(
      new Option('--timestamp-format <format>', 'How times are printed').choices(TIMESTAMPS),
    )
    .option('--truncate', 'Cut cells of tables')
    .option('--no-truncate', 'Do not cut them')
    .option('--activate', 'Make it the current context')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./set.ts')).set(cli, options)),
    );
  config
    .command('unset')
    .description('Take values of a context away again')
    .addArgument(
      new Argument('<key...>', 'Their names')
        .choices(UNSETTABLE)
        // The command checks them itself, as `get` does.
        .argParser((key, keys: readonly string[] = []) => [...keys, key]),
    )
    .action((keys, _options, command) =>
      runner.run(command, async (cli) => (await import('./unset.ts')).unset(cli, keys)),
    );
  config
    .command('view')
    .description('Show the context, without secrets')
    .option('--all-contexts', 'All of them')
    .option('--json', 'Print JSON')
    .action((options, command) =>
      runner.run(command, async (cli) => (await import('./view.ts')).view(cli, options)),
    );
  config
    .command('current-context')
    .description('Print the name of the context in use')
    .action((_options, command) =>
      runner.run(command, async (cli) => (await import('./contexts.ts')).currentContext(cli)),
    );
  config
    .command('get-contexts')
    .description('List the contexts')
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
    .description('Give a context another name')
    .argument('<context>')
    .argument('<new-name>')
    .action((name, to, _options, command) =>
      runner.run(command, async (cli) => (await import('./contexts.ts')).rename(cli, name, to)),
    );
  config
    .command('delete-context')
    .description('Remove a context and its login')
    .argument('<context>')
    .option('-y, --yes', 'Do not ask; without a terminal nothing is asked')
    .action((name, options, command) =>
      runner.run(command, async (cli) =>
        (await import('./contexts.ts')).remove(cli, name, options),
      ),
    );
}
