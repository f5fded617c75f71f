/** `nmp api`: one request with the login of the other commands, its answer as it came or in a format. */

import { readPage, totalPages } from '../../http/page.ts';
import type { Query } from '../../http/query.ts';
import type { HttpMethod, PlatformRequest, RequestOptions } from '../../http/request-options.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { jsonText } from '../output/escape-control-characters.ts';
import { select } from '../output/jmespath-query.ts';
import { printAnswer } from '../output/print-result.ts';
import { platformClient } from '../resources/platform-client.ts';
import { progressText } from '../resources/rows.ts';
import { readText } from '../terminal/read-text.ts';
import { UsageError } from '../usage-error.ts';
import { readFields } from './fields.ts';
import { headersOf } from './headers.ts';
import { platformPath } from './platform-path.ts';

export interface ApiOptions {
  readonly field?: readonly string[] | undefined;
  readonly rawField?: readonly string[] | undefined;
  readonly header?: readonly string[] | undefined;
  readonly inputFile?: string | undefined;
  readonly workspace?: string | undefined;
  readonly allPages?: boolean | undefined;
  readonly include?: boolean | undefined;
  readonly outputColumns?: string | undefined;
}

const METHODS: readonly HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WITHOUT_BODY: readonly HttpMethod[] = ['GET', 'HEAD', 'DELETE'];

/** @throws UsageError before anything is sent; errors as every call has them. */
export async function api(
  cli: CliContext,
  words: readonly string[],
  options: ApiOptions,
): Promise<void> {
  if (cli.globals.outputFormat === 'code') {
    throw new UsageError('nmp api prints no code: that is for the commands of resources.');
  }
  const fields = await readFields(cli.io, options.field, options.rawField);
  const hasFields = Object.keys(fields).length > 0 || options.inputFile !== undefined;
  const { method, path } = readWords(words, hasFields && !options.allPages ? 'POST' : 'GET');
  const headers = headersOf(options.header);
  const body =
    options.inputFile === undefined ? undefined : await readText(cli.io, options.inputFile);
  const target = platformPath(path, (await selectedContext(cli)).baseUrl);
  const client = await platformClient(cli);
  const { signal } = cli.io;
  const { workspace } = await client.settings();
  const inQuery = WITHOUT_BODY.includes(method) || body !== undefined;
  const query = { ...target.query, ...(inQuery && (fields as Query)) };
  const request: PlatformRequest = {
    method,
    path: target.path,
    pathParams: { workspace: options.workspace ?? workspace.value },
    query,
    body: inQuery ? body : hasFields ? fields : undefined,
  };
  if (body !== undefined) headers['content-type'] ??= 'application/json';
  const isChange = method !== 'GET';
  if (options.allPages)
    return print(
      cli,
      options,
      await everyPage(cli, client, request, { headers, signal }),
      isChange,
    );
  const response = await client.request(request, { headers, signal }).asResponse();
  if (options.include) cli.io.out(headText(response));
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const isRaw = cli.globals.outputFormat === 'raw' && cli.globals.query === undefined;
  if (!isJson || isRaw) {
    for await (const chunk of response.body ?? []) cli.io.write(chunk);
    return;
  }
  await print(cli, options, await response.json(), isChange);
}

function readWords(words: readonly string[], usual: HttpMethod) {
  const named = METHODS.find((method) => method === words[0]?.toUpperCase());
  const [path, ...more] = named === undefined ? words : words.slice(1);
  if (path === undefined) throw new UsageError('The path is missing. Run: nmp api --help');
  if (more.length > 0) {
    throw new UsageError(`The method is one of ${METHODS.join(', ')}. Run: nmp api --help`);
  }
  return { method: named ?? usual, path };
}

type Client = Awaited<ReturnType<typeof platformClient>>;

async function everyPage(
  { io }: CliContext,
  client: Client,
  request: PlatformRequest,
  options: RequestOptions,
) {
  const data: unknown[] = [];
  let total = Number.POSITIVE_INFINITY;
  try {
    for (let page = 1; page <= total; page++) {
      const query = { ...request.query, page };
      const content = readPage(await client.request({ ...request, query }, options));
      if (content === undefined) throw new UsageError('--all-pages is for lists; this is none.');
      data.push(...content.data);
      total = totalPages(content, total);
      if (page < total) io.progress(progressText(data.length, content.pagination?.total_results));
    }
    return { data };
  } finally {
    io.progress('');
  }
}

/** Without a format it is the whole answer, also on a terminal. */
async function print(
  cli: CliContext,
  options: ApiOptions,
  answer: unknown,
  isChange: boolean,
): Promise<void> {
  const { outputFormat = 'json', query } = cli.globals;
  if (outputFormat === 'json') {
    return cli.io.out(jsonText((await select(answer, query)) ?? null, 2));
  }
  await printAnswer(cli, answer, { columns: options.outputColumns, isChange });
}

function headText(response: Response): string {
  const headers = [...response.headers]
    .filter(([name]) => name !== 'set-cookie')
    .map(([name, value]) => `${name}: ${sanitizeText(value, 2000)}`);
  return [`HTTP ${response.status}`, ...headers, ''].join('\n');
}
