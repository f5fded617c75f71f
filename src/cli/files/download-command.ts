/** `nmp files download`: writes files of a fileset to a local folder, or one file to standard output. */

import { printBody } from '../api/api-response.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { UsageError } from '../errors/usage-error.ts';
import { callOf, logOf, printProgram, writeOf } from '../output/call-code.ts';
import { formatOf } from '../output/preferences.ts';
import { platformClient } from '../resources/platform-client.ts';
import type { FileFlags } from './file-options.ts';
import { filesetPlace, placeText } from './fileset-place.ts';
import { runTransfer, transferCodeOf, transferOptionsOf } from './run-transfer.ts';

/** @returns the exit code. */
export async function download(
  cli: CliContext,
  [fileset = '', local]: readonly string[],
  flags: FileFlags,
): Promise<number> {
  const place = filesetPlace(fileset, flags);
  if (local !== undefined && flags.output !== undefined && local !== flags.output) {
    throw new UsageError('LOCAL and --output name the same thing. Remove one of them.');
  }
  const to = local ?? flags.output ?? '.';
  const isCode = (await formatOf(cli)) === 'code';
  if (to === '-') {
    if (place.path === '') {
      throw new UsageError('Only one file can be written to standard output. Add #PATH.');
    }
    if (isCode) return printProgram(cli, writeOf(callOf('files.open', [placeText(place)])));
    const { files } = await platformClient(cli);
    const response = files.open(place, { signal: cli.io.signal }).asResponse();
    // At a terminal, the argument `-` prints text without control characters; `--output -` writes every byte.
    await printBody(cli.io, await response, flags.output);
    return EXIT.ok;
  }
  const { exists, resume } = flags;
  const chosen = { exists, ...(resume === false && { resume }) };
  if (isCode) {
    const all = { ...chosen, ...(await transferCodeOf(flags)) };
    return printProgram(cli, logOf(callOf('files.download', [placeText(place), to, all])));
  }
  const options = { ...chosen, ...(await transferOptionsOf(cli, flags)) };
  const { files } = await platformClient(cli);
  return runTransfer(
    cli,
    {
      running: 'Downloading',
      done: 'Downloaded',
      place: `to ${to === '.' ? 'the current folder' : to}`,
      again: 'Run the command again with --exists skip to continue.',
    },
    (onProgress) => files.download(place, to, { ...options, onProgress }),
  );
}
