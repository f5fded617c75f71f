/** The command `nmp api`. */

import type { CommandSpec } from '../start/command-spec.ts';
import type { OptionSpec } from '../start/option-spec.ts';
import type { ApiOptions } from './api-request.ts';

interface ApiFlags extends ApiOptions {
  readonly list?: true | readonly string[];
}

/** An option of curl that users try. */
function ofCurl(flags: string, hint: string): OptionSpec {
  const name = flags.slice(0, 2);
  const refusal = `${name} is an option of curl. ${hint}\nRun: nmp api --help`;
  return { flags, description: '', refusal };
}

export const API_COMMAND: CommandSpec = {
  name: 'api',
  description: "Call any endpoint of the platform's REST API",
  usage: '[options] [METHOD] PATH',
  arguments: [{ name: '[words...]' }],
  options: [
    {
      flags: '-l, --list [words...]',
      description: 'List operations, or those that match all words',
    },
    {
      flags: '-F, --field <key=value>',
      description: 'Add a typed field; @file reads it (repeatable)',
      isRepeatable: true,
    },
    {
      flags: '--raw-field <key=value>',
      description: 'Add a string field (repeatable)',
      isRepeatable: true,
    },
    {
      flags: '-H, --header <name:value>',
      description: 'Add a header (repeatable)',
      isRepeatable: true,
    },
    {
      flags: '--input-file <file>',
      description: 'Send a file as the body, unchanged; - is standard input',
    },
    { flags: '-w, --workspace <name>', description: 'Value for {workspace} in the path' },
    { flags: '--all-pages', description: 'Fetch all pages of a list' },
    { flags: '-i, --include', description: 'Include status and headers' },
    {
      flags: '--output <file>',
      description: 'Save the response body, unchanged; - is standard output',
    },
    {
      flags: '-c, --output-columns <columns>',
      description: 'all, or names separated by commas',
    },
    ofCurl('-X, --request <method>', 'Put the method first, as in nmp api POST PATH.'),
    ofCurl(
      '-d, --data <data>',
      'Use -F name=value for each field, or --input-file FILE for a whole body.',
    ),
  ],
  more: `
METHOD is GET, or POST with fields, unless it is given.
Fields become the query of GET, HEAD and DELETE, and the JSON body of other methods.
A query in the path is sent exactly as typed.

Examples:
  nmp api --list job logs
  nmp api /apis/entities/v2/workspaces
  nmp api POST /apis/entities/v2/workspaces -F name=ml-team
  nmp api GET '/apis/jobs/v2/workspaces/{workspace}/jobs' -F page_size=10 -f table`,
  run: async (cli, { words, options }) => {
    const { list, ...others } = options as ApiFlags;
    if (list === undefined) return (await import('./api.ts')).api(cli, words, others);
    const { findOperations } = await import('./find-operations.ts');
    const wanted = [...words, ...(list === true ? [] : list)];
    return findOperations(cli, wanted, others.outputColumns);
  },
};
