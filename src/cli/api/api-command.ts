/** The command `nmp api`. */

import type { Command } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

export function addApiCommand(program: Command, runner: Runner): void {
  program
    .command('api')
    .description("Call any operation of the platform's REST API")
    .usage('[options] [METHOD] PATH')
    .argument('<words...>', 'The method (default: GET, or POST with fields) and the path')
    .option('-F, --field <key=value>', 'Typed value; @file reads one. Again for more', collect)
    .option('--raw-field <key=value>', 'A value that is a text, whatever it looks like', collect)
    .option('-H, --header <name:value>', 'A header', collect)
    .option('--input-file <file>', 'The body as it is; - is standard input')
    .option('-w, --workspace <name>', 'For {workspace} in the path')
    .option('--all-pages', 'Every page of a list, as one')
    .option('-i, --include', 'Status and headers first')
    .option('-c, --output-columns <columns>', 'all, or names separated by commas')
    .addHelpText(
      'after',
      `
Fields are the query of GET and DELETE, the JSON body of the rest.

Examples:
  nmp api /apis/entities/v2/workspaces
  nmp api POST /apis/entities/v2/workspaces -F name=ml-team
  nmp api GET '/apis/jobs/v2/workspaces/{workspace}/jobs' -F page_size=10 -f table`,
    )
    .action((words, options, command) =>
      runner.run(command, async (cli) => (await import('./api.ts')).api(cli, words, options)),
    );
}
