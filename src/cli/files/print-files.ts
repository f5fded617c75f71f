/** `nmp files list`: prints the files of a fileset, of a folder in it, or those that match a glob. */

import type { CliContext } from '../cli-context.ts';
import { callOf, logOf, programOf } from '../output/call-code.ts';
import { formatOf } from '../output/preferences.ts';
import { printResult } from '../output/print-result.ts';
import { platformClient } from '../resources/platform-client.ts';
import type { FileFlags } from './file-options.ts';
import { filesetPlace, placeText } from './fileset-place.ts';

/** @throws UsageError, NotFoundError when the fileset does not exist */
export async function printFiles(
  cli: CliContext,
  [fileset = '']: readonly string[],
  flags: FileFlags,
): Promise<void> {
  const place = filesetPlace(fileset, flags);
  const code = () => programOf(cli, logOf(callOf('files.list', [placeText(place)])));
  const output = { columns: flags.outputColumns, usual: ['path', 'size'], code };
  if ((await formatOf(cli)) === 'code') return printResult(cli, undefined, output);
  const { files } = await platformClient(cli);
  const found = await files.list(place, { signal: cli.io.signal });
  await printResult(cli, { data: found }, output);
}
