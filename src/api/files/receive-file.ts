/** Receives the content of one file into its part: no byte beyond the listed size, and never bytes of two versions. */

import { APIConnectionError, APIError } from '../../errors.ts';
import { shownUrl } from '../../http/prepare/resolve-url.ts';
import type { Transport } from '../../http/transport.ts';
import type { PartFile } from '../../runtime/local-files.ts';
import { chunksOf } from '../../streams/chunks.ts';
import { FILE, type FilesetFile, type FilesetPlace } from './file-routes.ts';
import type { TransferStep } from './transfer.ts';

/** The version that the bytes of a part belong to. */
export interface KnownVersion {
  /** The strong ETag of the answer that began the part (RFC 9110, 8.8.3); undefined when unknown. */
  etag: string | undefined;
}

interface FileSource {
  readonly transport: Transport;
  readonly place: FilesetPlace;
  readonly file: FilesetFile;
  readonly version: KnownVersion;
}

/**
 * Yields the bytes of the part after each change.
 *
 * @throws APIError `invalid_response` for more bytes than listed, APIConnectionError for fewer
 */
export async function* receiveFile(
  source: FileSource,
  part: PartFile,
  start: number,
  step: TransferStep,
): AsyncGenerator<number> {
  const { file, version } = source;
  let received = start;
  let { data, response } = await ask(source, received, step);
  if (received > 0 && !isContinuation(response, received, file.size, version.etag)) {
    received = 0;
    await part.truncate();
    yield received;
    if (response.status === 206) {
      void data.body?.cancel().catch(() => undefined);
      ({ data, response } = await ask(source, received, step));
    }
  }
  if (received === 0) version.etag = strongTagOf(response);
  step.resumeAt(received);
  for await (const chunk of chunksOf(data.body)) {
    if (received + chunk.byteLength > file.size) throw tooLong(file, response);
    await part.write(chunk);
    received += chunk.byteLength;
    yield received;
    step.advance(chunk.byteLength);
  }
  if (received !== file.size) throw interrupted(file.path, response);
}

function ask({ transport, place, file, version }: FileSource, start: number, step: TransferStep) {
  const condition = version.etag === undefined ? {} : { 'if-range': version.etag };
  const headers = start > 0 ? { range: `bytes=${start}-`, ...condition } : undefined;
  return transport
    .download(`GET ${FILE}`, { ...place, path: file.path }, { ...step.sending, headers })
    .withResponse();
}

/** A server that ignores the range sends the whole file; one that names versions must send the known one. */
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

function placeOf({ url }: Response): { method: string; url: string } {
  return { method: 'GET', url: URL.canParse(url) ? shownUrl(new URL(url)) : '' };
}
