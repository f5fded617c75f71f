/** The command `nmp api`. */

import { type Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../errors/usage-error.ts';
import type { Runner } from '../runner.ts';

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

/** An option of curl that users try; not listed. */
function ofCurl(flags: string, advice: string): Option {
  const name = flags.slice(0, 2);
  return new Option(flags).hideHelp().argParser(() => {
    throw new UsageError(`${name} is an option of curl. ${advice}\nRun: nmp api --help`);
  });
}

export function addApiCommand(program: Command, runner: Runner): void {
  program
    .command('api')
    .description("Call any endpoint of the platform's REST API")
    .usage('[options] [METHOD] PATH')
    .argument('[words...]')
    .option('-l, --list [words...]', 'List operations, or those that match all words')
    .option('-F, --field <key=value>', 'Add a typed field; @file reads it (repeatable)', collect)
    .option('--raw-field <key=value>', 'Add a string field (repeatable)', collect)
    .option('-H, --header <name:value>', 'Add a header (repeatable)', collect)
    .option('--input-file <file>', 'Send a file as the body, unchanged; - is standard input')
    .option('-w, --workspace <name>', 'Value for {workspace} in the path')
    .option('--all-pages', 'Fetch all pages of a list')
    .option('-i, --include', 'Include status and headers')
    .option('--output <file>', 'Save the response body, unchanged; - is standard output')
    .option('-c, --output-columns <columns>', 'all, or names separated by commas')
    .addOption(ofCurl('-X, --request <method>', 'Put the method first, as in nmp api POST PATH.'))
    .addOption(
      ofCurl(
        '-d, --data <data>',
        'Use -F name=value for each field, or --input-file FILE for a whole body.',
      ),
    )
    .addHelpText(
      'after',
      `
METHOD is GET, or POST with fields, unless it is given.
Fields become the query of GET, HEAD and DELETE, and the JSON body of other methods.
A query in the path is sent exactly as typed.

Examples:
  nmp api --list job logs
  nmp api /apis/entities/v2/workspaces
  nmp api POST /apis/entities/v2/workspaces -F name=ml-team
  nmp api GET '/apis/jobs/v2/workspaces/{workspace}/jobs' -F page_size=10 -f table`,
    )
    .action((words, options, command) =>
      runner.run(command, async (cli) => {
        const { list, ...others } = options;
        if (list === undefined) return (await import('./api.ts')).api(cli, words, others);
        const { findOperations } = await import('./find-operations.ts');
        const wanted = [...words, ...(list === true ? [] : list)];
        return findOperations(cli, wanted, options.outputColumns);
      }),
    );
}
