/** `nmp api`: one request with the login of the other commands; prints the response unchanged or in a format. */

import { OPENED } from '../../http/parse/reader.ts';
import type { PlatformRequest, RequestOptions } from '../../http/request-options.ts';
import { TRANSPORT } from '../../http/transport-key.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { select } from '../output/jmespath-query.ts';
import { jsonText } from '../output/machine-text.ts';
import { printResult } from '../output/print-result.ts';
import { checkPathName } from '../path-name.ts';
import { platformClient } from '../resources/platform-client.ts';
import { progressText } from '../resources/rows.ts';
import { type ApiOptions, readApiCall } from './api-request.ts';
import { JSON_TEXT, parseBody, printBody, printHead } from './api-response.ts';
import { operationAt } from './known-operation.ts';

/** @throws UsageError before anything is sent; then the errors of every call. */
export async function api(
  cli: CliContext,
  words: readonly string[],
  options: ApiOptions,
): Promise<void> {
  const { io, globals } = cli;
  if (options.workspace !== undefined) checkPathName(options.workspace, '--workspace');
  const { baseUrl } = await selectedContext(cli);
  if (globals.outputFormat === 'code') {
    const { printApiCode } = await import('./api-code.ts');
    return printApiCode(cli, words, options, baseUrl);
  }
  const { request: described, headers } = await readApiCall(io, words, options, baseUrl);
  const client = await platformClient(cli);
  const workspace = options.workspace ?? (await client.settings()).workspace.value;
  const request = { ...described, pathParams: { workspace } };
  const sending = { headers, signal: io.signal };
  if (options.allPages) {
    return print(cli, options, await everyPage(cli, client, request, sending), request);
  }
  const isRaw = globals.outputFormat === 'raw' && globals.query === undefined;
  const isCopied = options.output !== undefined || isRaw;
  const reader = isCopied ? OPENED : JSON_TEXT;
  const received = await client[TRANSPORT].read(request, sending, reader);
  if (options.include) printHead(io, received.response);
  if (received.data === undefined) return printBody(io, received.response, options.output);
  const data = parseBody(received.data, request, received);
  if (data !== undefined) await print(cli, options, data, request);
}

type Client = Awaited<ReturnType<typeof platformClient>>;

async function everyPage(
  { io }: CliContext,
  client: Client,
  request: PlatformRequest,
  options: RequestOptions,
) {
  const data: unknown[] = [];
  try {
    for await (const page of client.request<unknown>(request, options).byPage()) {
      for (const row of page.data) data.push(row);
      const total = 'total' in page ? page.total : page.pagination?.total_results;
      if (page.hasNextPage()) io.progress(progressText(data.length, total));
    }
    return { data };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError('--all-pages requires a list; the response has no pages.');
  } finally {
    io.progress('');
  }
}

const TABULAR = new Set(['table', 'csv', 'markdown']);

/** Without a format it is the whole response as JSON, also on a terminal. */
async function print(
  cli: CliContext,
  options: ApiOptions,
  data: unknown,
  { method, path }: PlatformRequest,
): Promise<void> {
  const { outputFormat = 'json', query } = cli.globals;
  if (outputFormat === 'json') {
    return cli.io.out(jsonText((await select(data, query)) ?? null, 2));
  }
  await printResult(cli, data, {
    columns: options.outputColumns,
    usual: TABULAR.has(outputFormat) ? (await operationAt(method, path))?.columns : undefined,
    isUnknown: true,
    isChange: method !== 'GET',
  });
}
