/** Receives the content of one file into its part: no byte beyond the listed size, and never bytes of two versions. */

import { APIConnectionError, APIError } from '../../errors.ts';
import { shownUrl } from '../../http/prepare/resolve-url.ts';
import type { Transport } from '../../http/transport.ts';
import type { PartFile } from '../../runtime/local-files.ts';
import { chunksOf } from '../../streams/chunks.ts';
import { discardBody } from '../../text/discard-body.ts';
import { parseUrl } from '../../text/url-parts.ts';
import { FILE, type FilesetFile, type FilesetPlace } from './file-routes.ts';
import type { TransferStep } from './transfer.ts';

interface FileSource {
  readonly transport: Transport;
  readonly place: FilesetPlace;
  readonly file: FilesetFile;
}

/**
 * Yields the bytes of the part after each change. A part is continued only if the server still has its version (If-Range,
 * RFC 9110, 13.1.5).
 *
 * @throws APIError `invalid_response` for more bytes than listed, APIConnectionError for fewer
 */
export async function* receiveFile(
  source: FileSource,
  part: PartFile,
  start: number,
  step: TransferStep,
): AsyncGenerator<number> {
  const { file } = source;
  let received = start;
  let { data, response } = await askFrom(source, part, start, step);
  if (received > 0 && !isContinuation(response, received, file.size, part.version)) {
    received = 0;
    yield received;
    if (response.status === 206) {
      discardBody(data);
      ({ data, response } = await ask(source, {}, step));
    }
  }
  let isOpen = received > 0;
  step.resumeAt(received);
  for await (const chunk of chunksOf(data.body)) {
    if (received + chunk.byteLength > file.size) throw tooLong(file, response);
    // Opened at the first chunk, so that data which arrives before a connection breaks is kept.
    if (!isOpen) await part.restart(strongTagOf(response));
    isOpen = true;
    await part.write(chunk);
    received += chunk.byteLength;
    yield received;
    step.advance(chunk.byteLength);
  }
  if (!isOpen) await part.restart(strongTagOf(response));
  if (received !== file.size) throw interrupted(file.path, response);
}

/**
 * If the server's file is now shorter than the part, the server responds with 416, and the whole file is
 * requested, once.
 */
async function askFrom(source: FileSource, part: PartFile, start: number, step: TransferStep) {
  if (start === 0 || part.version === undefined) return ask(source, {}, step);
  try {
    return await ask(source, { range: `bytes=${start}-`, 'if-range': part.version }, step);
  } catch (error) {
    if (!(error instanceof APIError && error.status === 416)) throw error;
    return ask(source, {}, step);
  }
}

function ask(
  { transport, place, file }: FileSource,
  headers: Record<string, string>,
  step: TransferStep,
) {
  return transport
    .download(
      `GET ${FILE} files filesets`,
      { ...place, path: file.path },
      { ...step.sending, headers },
    )
    .withResponse();
}

/**
 * Whether the response continues the part: a server that ignores the range sends the whole file, and a version
 * in the response must be that of the part.
 */
function isContinuation(
  response: Response,
  start: number,
  total: number,
  etag: string | undefined,
): boolean {
  const range = response.headers.get('content-range');
  const tag = response.headers.get('etag') ?? undefined;
  return (
    response.status === 206 && range === `bytes ${start}-${total - 1}/${total}` && tag === etag
  );
}

function strongTagOf(response: Response): string | undefined {
  const tag = response.headers.get('etag');
  return tag?.startsWith('"') ? tag : undefined;
}

function tooLong({ path, size }: FilesetFile, response: Response): APIError {
  return new APIError(`The server sent more than the ${size} bytes that it listed for ${path}.`, {
    code: 'invalid_response',
    status: response.status,
    ...placeOf(response),
  });
}

function interrupted(path: string, response: Response): APIConnectionError {
  return new APIConnectionError(`The download of ${path} was interrupted.`, {
    code: 'connection_failed',
    retryable: true,
    ...placeOf(response),
  });
}

function placeOf(response: Response): { method: string; url: string } {
  const url = parseUrl(response.url);
  return { method: 'GET', url: url === undefined ? '' : shownUrl(url) };
}
