/** Downloads files of a fileset into a local folder. */

import { APIConnectionError, type TransferResult } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import type { LocalFiles, PartFile } from '../../runtime/local-files.ts';
import { FILE, type FilesetFile, type FilesetPlace } from './file-routes.ts';
import { checkLocalPath, type FilesetRef, parseFilesetRef } from './fileset-ref.ts';
import { findRemote, requireFiles } from './select-files.ts';
import { type TransferOptions, type TransferStep, transfer } from './transfer.ts';

export interface DownloadOptions extends TransferOptions {
  /** What to do with a local file that exists. `skip` leaves it if it has the same size. Default: `overwrite`. */
  readonly exists?: 'overwrite' | 'skip' | 'fail' | undefined;
  /** Whether to continue what an interrupted download has left. Default: true. */
  readonly resume?: boolean | undefined;
}

/** @throws TypeError, before the first byte, for names that cannot be written safely. */
export async function downloadFiles(
  transport: Transport,
  local: LocalFiles,
  source: string | FilesetRef,
  to: string,
  options: DownloadOptions,
): Promise<TransferResult> {
  const { workspace, fileset, path } = parseFilesetRef(source);
  const place = { workspace, name: fileset };
  const selection = await findRemote(transport, local, source, { signal: options.signal });
  if (path !== '') requireFiles(selection, path);
  const exact = selection.isSingleFile && !(await local.isFolder(to));
  const [folder, single] = exact ? local.split(to) : [to, undefined];
  const { filter = () => true } = options;
  const wanted = selection.files.filter((file) => filter(selection.nameOf(file)));
  const targets = wanted.map((file) => ({
    file,
    name: checkLocalPath(single ?? selection.nameOf(file)),
  }));
  refuseCollisions(targets.map(({ name }) => name));
  const tasks = targets.map(({ file, name }) => ({
    path: file.path,
    size: file.size,
    repeatable: true,
    run: (step: TransferStep) =>
      downloadOne(transport, local, place, file, { folder, name }, options, step),
  }));
  return transfer(tasks, options, transport.runtime);
}

/** Names that one file on a case-insensitive disk would have. */
function refuseCollisions(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) {
      throw new TypeError(
        `${JSON.stringify(other)} and ${JSON.stringify(name)} would be one file on some systems. Download them into different folders.`,
      );
    }
    seen.set(key, name);
  }
}

async function downloadOne(
  transport: Transport,
  local: LocalFiles,
  place: FilesetPlace,
  file: FilesetFile,
  target: { readonly folder: string; readonly name: string },
  { exists = 'overwrite', resume = true }: DownloadOptions,
  step: TransferStep,
): Promise<boolean> {
  const there = await local.sizeOf(target.folder, target.name);
  if (there !== undefined && exists === 'fail')
    throw new TypeError(`${target.name} exists already.`);
  if (there === file.size && exists === 'skip') return false;
  const part = await local.openPart(target.folder, target.name, file.size);
  let isOpen = true;
  try {
    const start = resume ? part.size : 0;
    if (start === 0) await part.truncate();
    if (start < file.size || file.size === 0) {
      await receive(transport, place, file, part, start, step);
    }
    isOpen = false;
    await part.commit();
    return true;
  } finally {
    if (isOpen) await part.close();
  }
}

async function receive(
  transport: Transport,
  place: FilesetPlace,
  file: FilesetFile,
  part: PartFile,
  start: number,
  step: TransferStep,
): Promise<void> {
  const headers = start > 0 ? { range: `bytes=${start}-` } : undefined;
  const { data, response } = await transport
    .download(`GET ${FILE}`, { ...place, path: file.path }, { ...step.sending, headers })
    .withResponse();
  let received = start;
  if (start > 0 && !isContinuation(response, start, file.size)) {
    received = 0;
    await part.truncate();
  }
  step.resumeAt(received);
  for await (const chunk of chunksOf(data.body)) {
    await part.write(chunk);
    received += chunk.byteLength;
    step.advance(chunk.byteLength);
  }
  if (received !== file.size) throw interrupted(file.path);
}

/** A server that ignores the range sends the whole file. */
function isContinuation(response: Response, start: number, total: number): boolean {
  const range = response.headers.get('content-range');
  return response.status === 206 && range === `bytes ${start}-${total - 1}/${total}`;
}

function interrupted(path: string): APIConnectionError {
  return new APIConnectionError(`The download of ${path} was interrupted.`, {
    code: 'connection_failed',
    method: 'GET',
    url: '',
    retryable: true,
  });
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = (body ?? new Blob([]).stream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
