/** `nmp files delete`: deletes files of a fileset, after a confirmation at a terminal. */

import { shellWord } from '../../text/shell-word.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { completeCommand } from '../errors/fit-remedy.ts';
import { UsageError } from '../errors/usage-error.ts';
import { callOf, logOf, printProgram } from '../output/call-code.ts';
import { formatOf } from '../output/preferences.ts';
import { printResult } from '../output/print-result.ts';
import { platformClient } from '../resources/platform-client.ts';
import { canPrompt } from '../terminal/can-prompt.ts';
import { fileCount } from './byte-text.ts';
import type { FileFlags } from './file-options.ts';
import { filesetPlace, placeText } from './fileset-place.ts';

/** @returns the exit code: 1 when the user does not confirm. */
export async function deleteFiles(
  cli: CliContext,
  [fileset = '']: readonly string[],
  flags: FileFlags,
): Promise<number> {
  const { io } = cli;
  const place = filesetPlace(fileset, flags);
  if (place.path === '') {
    const of = place.workspace === undefined ? '' : ` --workspace ${shellWord(place.workspace)}`;
    const all = `nmp files filesets delete ${shellWord(place.fileset)}${of}`;
    throw new UsageError(
      `Missing #PATH. To delete the fileset with everything in it, run: ${completeCommand(all, cli.globals)}`,
      null,
    );
  }
  const format = await formatOf(cli);
  if (format === 'code')
    return printProgram(cli, logOf(callOf('files.delete', [placeText(place)])));
  const { files } = await platformClient(cli);
  const found = await files.list(place, { signal: io.signal });
  const isFolder = !/[*?[{]/.test(place.path) && found.some(({ path }) => path !== place.path);
  if (isFolder && !flags.recursive) {
    throw new UsageError(
      `${placeText(place)} is a folder with ${fileCount(found.length)}. Use --recursive to delete them.`,
    );
  }
  const what =
    found.length === 1 ? `file ${JSON.stringify(found[0]!.path)}` : fileCount(found.length);
  const of = placeText({ ...place, path: '' });
  if (found.length > 0 && !flags.yes && canPrompt(io)) {
    if (!(await io.askYesNo(`Delete ${what} of ${of}?`))) {
      io.note('Nothing was deleted.');
      return EXIT.failure;
    }
  }
  const deleted = await files.delete(place, { signal: io.signal });
  if (format === 'table') io.note(`Deleted ${what} of ${of}.`);
  else await printResult(cli, { deleted }, { isChange: true });
  return EXIT.ok;
}
