/** `nmp files upload`: sends local files, or standard input, to a fileset. */

import { shellWord } from '../../text/shell-word.ts';
import type { CliContext } from '../cli-context.ts';
import { completeCommand } from '../errors/fit-remedy.ts';
import { UsageError } from '../errors/usage-error.ts';
import { callOf, logOf, printProgram } from '../output/call-code.ts';
import { Expression } from '../output/literal.ts';
import { formatOf } from '../output/preferences.ts';
import { platformClient } from '../resources/platform-client.ts';
import type { FileFlags } from './file-options.ts';
import { filesetPlace, placeText } from './fileset-place.ts';
import { runTransfer, transferCodeOf, transferOptionsOf } from './run-transfer.ts';

/** @returns the exit code. */
export async function upload(
  cli: CliContext,
  words: readonly string[],
  flags: FileFlags,
): Promise<number> {
  const { io } = cli;
  const sources = words.slice(0, -1);
  if (sources.length === 0) {
    const { workspace } = flags;
    const of = workspace === undefined ? '' : ` --workspace ${shellWord(workspace)}`;
    const list = completeCommand(`nmp files filesets list${of}`, cli.globals);
    throw new UsageError('Missing required argument: FILESET', list);
  }
  const place = filesetPlace(words.at(-1)!, flags);
  const isInput = sources.includes('-');
  if (isInput && sources.length > 1) {
    throw new UsageError("Standard input (-) can't be uploaded together with files.");
  }
  if (isInput && (place.path === '' || place.path.endsWith('/'))) {
    throw new UsageError('Standard input has no name. Add one to the fileset, as in my-set#a.txt.');
  }
  const { exists, compare, createFileset, followLinks } = flags;
  const chosen = { exists, compare, createFileset, followLinks };
  const source = sources.length === 1 ? sources[0]! : sources;
  if ((await formatOf(cli)) === 'code') {
    const shown = isInput ? new Expression('process.stdin') : source;
    const all = { ...chosen, ...(await transferCodeOf(flags)) };
    return printProgram(cli, logOf(callOf('files.upload', [shown, placeText(place), all])));
  }
  const options = { ...chosen, ...(await transferOptionsOf(cli, flags)) };
  const { files } = await platformClient(cli);
  return runTransfer(
    cli,
    {
      running: 'Uploading',
      done: 'Uploaded',
      place: `to ${placeText({ ...place, path: '' })}`,
      again: isInput
        ? 'Nothing was stored.'
        : 'Run the command again with --exists skip to upload only what is missing.',
    },
    (onProgress) =>
      files.upload(isInput ? io.inputStream() : source, place, { ...options, onProgress }),
  );
}
