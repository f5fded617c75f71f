/** The options of the commands that work with files of filesets. */

import { Option } from '@commander-js/extra-typings';

/** All options, as commander passes them; each command has some of them. */
export interface FileFlags {
  readonly workspace?: string | undefined;
  readonly remotePath?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly concurrency?: string | undefined;
  readonly exists?: 'overwrite' | 'skip' | 'fail' | undefined;
  readonly compare?: 'size' | 'content' | undefined;
  readonly createFileset?: boolean | undefined;
  readonly followLinks?: boolean | undefined;
  readonly output?: string | undefined;
  /** False after `--no-resume`. */
  readonly resume?: boolean | undefined;
  readonly recursive?: boolean | undefined;
  readonly yes?: boolean | undefined;
  readonly outputColumns?: string | undefined;
}

const EXISTS = ['overwrite', 'skip', 'fail'] as const;

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

export function placeOptions(): readonly Option[] {
  return [
    new Option('-w, --workspace <name>', 'Workspace (default: from the context)'),
    new Option('--remote-path <path>', 'Path in the fileset, instead of #PATH'),
  ];
}

/** @param existing - as in `local files`. */
export function transferOptions(existing: string): readonly Option[] {
  return [
    ...placeOptions(),
    new Option(
      '--include <glob>',
      'Only files that match; * also matches / (repeatable)',
    ).argParser(collect),
    new Option('--exclude <glob>', 'Leave out files that match (repeatable)').argParser(collect),
    new Option(
      '--exists <action>',
      `What to do with existing ${existing}; skip applies to equal size (default: overwrite)`,
    ).choices(EXISTS),
    new Option('--concurrency <number>', 'Files at a time (default: 4)'),
  ];
}

export function uploadOptions(): readonly Option[] {
  return [
    ...transferOptions('files of the fileset'),
    new Option(
      '--compare <what>',
      'What --exists skip compares; content reads the files of equal size (default: size)',
    ).choices(['size', 'content']),
    new Option('--create-fileset', 'Create the fileset if it does not exist'),
    new Option('--follow-links', 'Follow links to files in folders (default: leave them out)'),
  ];
}

export function downloadOptions(): readonly Option[] {
  return [
    ...transferOptions('local files'),
    new Option('-o, --output <file>', 'The same as LOCAL'),
    new Option('--no-resume', 'Start interrupted files over'),
  ];
}

export function deleteOptions(): readonly Option[] {
  return [
    ...placeOptions(),
    new Option('-r, --recursive', 'Delete all files of a folder'),
    new Option('-y, --yes', 'Skip the confirmation prompt'),
  ];
}
