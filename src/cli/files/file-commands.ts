/** The commands `nmp files upload`, `download`, `list` and `delete`. */

import { type Command, Option } from '@commander-js/extra-typings';
import type { CliContext } from '../cli-context.ts';
import type { Runner } from '../runner.ts';
import {
  deleteOptions,
  downloadOptions,
  type FileFlags,
  placeOptions,
  uploadOptions,
} from './file-options.ts';

interface FileCommand {
  readonly name: string;
  readonly alias?: string;
  readonly description: string;
  readonly usage: string;
  readonly argument: readonly [name: string, description: string];
  /** A second argument. */
  readonly local?: readonly [name: string, description: string];
  readonly options: () => readonly Option[];
  readonly help?: string;
  readonly run: (cli: CliContext, words: readonly string[], flags: FileFlags) => Promise<unknown>;
}

const WHICH = 'Fileset; PATH is a file, a folder or a glob (default: all files)';

const COMMANDS: readonly FileCommand[] = [
  {
    name: 'upload',
    description: 'Upload files, folders or standard input to a fileset',
    usage: '[options] LOCAL... [WORKSPACE/]FILESET[#PATH]',
    argument: ['<local...>', 'Files, folders or globs, or - for standard input; last, the fileset'],
    options: uploadOptions,
    help: `
Files keep their names unless PATH names a single file. A PATH that ends in a slash is a folder. Hidden files and folders
are uploaded too; --exclude '.*' --exclude '*/.*' leaves them out.

Examples:
  nmp files upload ./data my-set --create-fileset
  nmp files upload 'train/*.jsonl' my-set#train/ --exists skip
  gzip -c log.txt | nmp files upload - my-set#log.gz`,
    run: async (...all) => (await import('./upload-command.ts')).upload(...all),
  },
  {
    name: 'download',
    description: 'Download files of a fileset',
    usage: '[options] [WORKSPACE/]FILESET[#PATH] [LOCAL]',
    argument: ['<fileset>', WHICH],
    local: ['[local]', 'Folder, name of a single file, or - for standard output (default: .)'],
    options: downloadOptions,
    help: `
No file has its final name before it is complete. Run an interrupted command again to continue.

Examples:
  nmp files download my-set ./copy
  nmp files download 'my-set#train/*.jsonl' ./copy --exists skip
  nmp files download my-set#log.gz - | gunzip`,
    run: async (...all) => (await import('./download-command.ts')).download(...all),
  },
  {
    name: 'list',
    alias: 'ls',
    description: 'List the files of a fileset',
    usage: '[options] [WORKSPACE/]FILESET[#PATH]',
    argument: ['<fileset>', WHICH],
    options: () => [
      ...placeOptions(),
      new Option('-c, --output-columns <columns>', 'default, all, or names separated by commas'),
    ],
    run: async (...all) => (await import('./print-files.ts')).printFiles(...all),
  },
  {
    name: 'delete',
    alias: 'rm',
    description: 'Delete files of a fileset',
    usage: '[options] [WORKSPACE/]FILESET#PATH',
    argument: ['<fileset>', 'Fileset; PATH is a file or a glob, or a folder with --recursive'],
    options: deleteOptions,
    help: `
Delete a fileset with everything in it with: nmp files filesets delete NAME`,
    run: async (...all) => (await import('./delete-command.ts')).deleteFiles(...all),
  },
];

export function addFileCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  if (!isWanted('files')) return;
  const files = program.commands.find((command) => command.name() === 'files') as Command;
  for (const each of COMMANDS) add(files, each, runner);
}

function add(files: Command, each: FileCommand, runner: Runner): void {
  const command = files
    .command(each.name)
    .description(each.description)
    .usage(each.usage) as unknown as Command;
  if (each.alias !== undefined) command.alias(each.alias);
  command.argument(...each.argument);
  if (each.local !== undefined) command.argument(...each.local);
  for (const option of each.options()) command.addOption(option);
  if (each.help !== undefined) command.addHelpText('after', each.help);
  command.action(async (...all: unknown[]) => {
    const self = all.at(-1) as Command;
    await runner.run(self, (cli) => each.run(cli, self.args, self.opts() as FileFlags));
  });
}
