/** Reads the response of `nmp api` as JSON, or copies it byte for byte to a file or to stdout. */

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { APIError, systemCode } from '../../errors.ts';
import type { PlatformRequest } from '../../http/request-options.ts';
import { DEFAULT_MAX_RESPONSE_BYTES } from '../../options.ts';
import { readBoundedText } from '../../text/read-bounded-text.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { UsageError } from '../errors/usage-error.ts';
import { parseExactly } from '../output/exact-json.ts';
import type { CliIO } from '../terminal/io.ts';

export function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '');
}

/**
 * Reads as much as the SDK does; what is only copied has no limit.
 *
 * @returns undefined for an empty body, whatever its content type says.
 * @throws APIError `invalid_response`
 */
export async function jsonOf({ method }: PlatformRequest, response: Response): Promise<unknown> {
  const { url, status } = response;
  const facts = { code: 'invalid_response', method, url, status } as const;
  const text = await readBoundedText(response, DEFAULT_MAX_RESPONSE_BYTES);
  if (text === undefined) {
    throw new APIError(`The response is larger than ${DEFAULT_MAX_RESPONSE_BYTES} bytes`, {
      ...facts,
      hint: 'Save it with --output FILE.',
      retryable: false,
    });
  }
  if (text.trim() === '') return undefined;
  try {
    return parseExactly(text);
  } catch (error) {
    const what =
      error instanceof RangeError ? 'is nested too deeply' : 'claims to be JSON but is not';
    throw new APIError(`The response ${what}. Use -f raw to see it.`, facts);
  }
}

export function printHead(io: CliIO, response: Response): void {
  const headers = [...response.headers]
    .filter(([name]) => name !== 'set-cookie')
    .map(([name, value]) => `${name}: ${sanitizeText(value, 2000)}`);
  io.out([`HTTP ${response.status}`, ...headers, ''].join('\n'));
}

/**
 * Bytes go on as they arrive, no faster than the reader takes them.
 *
 * @param output - a file; `-` or undefined: stdout. Only `-` sends binary data to a terminal.
 * @throws UsageError
 */
export async function printBody(
  io: CliIO,
  response: Response,
  output: string | undefined,
): Promise<void> {
  const { body } = response;
  if (body === null) return;
  if (output !== undefined && output !== '-') return saveBody(io, body, output);
  if (io.stdoutIsTTY && output !== '-') return showText(io, body);
  for await (const chunk of body) {
    if (!(await io.write(chunk))) break;
  }
}

async function saveBody(io: CliIO, body: ReadableStream, file: string): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body as never), createWriteStream(file), {
      signal: io.signal,
    });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UsageError(`Can't write ${file} (${code}).`, null);
  }
}

/** Control characters of the text are removed by the terminal's output. */
async function showText(io: CliIO, body: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder();
  let isAtLineStart = true;
  const show = async (text: string) => {
    if (text === '') return;
    isAtLineStart = text.endsWith('\n');
    await io.outPart(text);
  };
  for await (const chunk of body) {
    if (isBinary(chunk)) {
      throw new UsageError(
        'The response is binary. Use --output FILE to save it, or --output - to print it anyway.',
        null,
      );
    }
    await show(decoder.decode(chunk, { stream: true }));
  }
  await show(decoder.decode());
  if (!isAtLineStart) await io.outPart('\n');
}

/** As curl decides it: text has no NUL. */
function isBinary(chunk: Uint8Array): boolean {
  return chunk.includes(0);
}
