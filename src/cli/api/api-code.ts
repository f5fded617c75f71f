/** `nmp api -f code`: the program that makes the same call. Nothing is sent, and no file is read. */

import type { CliContext } from '../cli-context.ts';
import { callOf, logOf, printProgram } from '../output/call-code.ts';
import { Expression, literalOf } from '../output/literal.ts';
import { type ApiOptions, readApiCall } from './api-request.ts';

/** @throws UsageError */
export async function printApiCode(
  cli: CliContext,
  words: readonly string[],
  options: ApiOptions,
  baseUrl: string,
): Promise<void> {
  const { request, headers } = await readApiCall(cli.io, words, options, baseUrl, fileCode);
  const { workspace } = options;
  const described = {
    ...request,
    pathParams: workspace === undefined ? undefined : { workspace },
  };
  const call = callOf('request', [described, Object.keys(headers).length > 0 ? { headers } : {}]);
  printProgram(cli, statementOf(call, options));
}

/** The content of `--input-file`, sent while it is read. */
async function fileCode(file: string): Promise<Expression> {
  if (file === '-') return new Expression('process.stdin');
  return new Expression(`await (await import('node:fs')).openAsBlob(${literalOf(file)})`);
}

function statementOf(call: string, { allPages, include, output }: ApiOptions): string {
  if (allPages) return `for await (const item of ${call}) console.log(item);`;
  if (output === undefined && !include) return logOf(call);
  const lines = [`const response = await ${call}.asResponse();`];
  if (include) lines.push('console.log(response.status, response.headers);');
  if (output === undefined) return [...lines, 'console.log(await response.text());'].join('\n');
  const bytes = 'new Uint8Array(await response.arrayBuffer())';
  const save =
    output === '-'
      ? `process.stdout.write(${bytes});`
      : `await (await import('node:fs/promises')).writeFile(${literalOf(output)}, ${bytes});`;
  return [...lines, save].join('\n');
}
