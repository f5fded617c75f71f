/** `nmp jobs logs`: prints the log of a job as it arrives: lines of text, or one JSON object per line. */

import type { CliContext } from '../cli-context.ts';
import { callOf, printProgram } from '../output/call-code.ts';
import { jsonText } from '../output/machine-text.ts';
import { refuseOtherFormats } from '../output/refuse-output-options.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { positiveNumber } from '../resources/positive-number.ts';

export interface JobLogsOptions {
  readonly workspace?: string | undefined;
  readonly follow?: boolean | undefined;
  readonly tail?: string | undefined;
  readonly step?: string | undefined;
  readonly task?: string | undefined;
}

/** @throws NotFoundError, UsageError */
export async function printJobLogs(
  cli: CliContext,
  name: string,
  { workspace, follow, tail, step, task }: JobLogsOptions,
): Promise<void> {
  const { io, globals } = cli;
  checkPathName(name, 'NAME');
  if (workspace !== undefined) checkPathName(workspace, '--workspace');
  const supported = ['json', 'raw', 'code'];
  refuseOtherFormats(cli, 'nmp jobs logs', supported, 'Use --output-format json.');
  const { outputFormat } = globals;
  const last = positiveNumber(tail, '--tail');
  const chosen = { workspace, follow, tail: last, step, task };
  if (outputFormat === 'code') {
    const call = callOf('jobs.logs', [name, chosen]);
    printProgram(cli, `for await (const { message } of ${call}) console.log(message);`);
    return;
  }
  const client = await platformClient(cli);
  let isEmpty = true;
  for await (const line of client.jobs.logs(name, { ...chosen, signal: io.signal })) {
    isEmpty = false;
    const text = outputFormat === 'json' ? jsonText(line) : line.message.replace(/\n$/, '');
    if (!(await io.outPart(`${text}\n`))) break;
  }
  if (isEmpty && io.stderrIsTTY) {
    io.note(`Job ${JSON.stringify(name)} has no log entries${follow ? '' : ' yet'}.`);
  }
}
