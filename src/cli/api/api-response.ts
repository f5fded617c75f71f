/** Reads the response of `nmp api` as JSON, or copies it byte for byte to a file or to stdout. */

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { APIError, systemCode } from '../../errors.ts';
import type { Reader } from '../../http/parse/reader.ts';
import type { PlatformRequest } from '../../http/request-options.ts';
import type { WithResponse } from '../../http/request-promise.ts';
import { invalidUtf8At } from '../../text/invalid-utf8.ts';
import { readBoundedBytes } from '../../text/read-bounded-text.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { UsageError } from '../errors/usage-error.ts';
import { parseExactly } from '../output/exact-json.ts';
import type { CliIO } from '../terminal/io.ts';

/**
 * Reads the text of a JSON response; undefined for another type, whose response is opened so that its body can
 * be copied. Reading text here needs no web classes, whose loading takes as long as the start of Node.
 *
 * Reads as much as the SDK does; a body that is only copied has no limit.
 */
export const JSON_TEXT: Reader<string | undefined> = {
  async read({ call, response, open }) {
    if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
      await open();
      return undefined;
    }
    const bytes = await readBoundedBytes(response, call.maxResponseBytes);
    const facts = { ...factsOf(call, response), retryable: false };
    if (bytes === undefined) {
      throw new APIError(`The response is larger than ${call.maxResponseBytes} bytes`, {
        ...facts,
        hint: 'Save it with --output FILE.',
      });
    }
    const offset = invalidUtf8At(bytes);
    if (offset === undefined) return new TextDecoder().decode(bytes);
    throw new APIError(
      `The response claims to be JSON but is not UTF-8 text (at byte offset ${offset}). Use -f raw to see it.`,
      facts,
    );
  },
};

/**
 * @returns undefined for an empty body, whatever its content type says.
 * @throws APIError `invalid_response`
 */
export function parseBody(
  text: string,
  request: PlatformRequest,
  received: Pick<WithResponse<unknown>, 'response'>,
): unknown {
  if (text.trim() === '') return undefined;
  try {
    return parseExactly(text);
  } catch (error) {
    const what =
      error instanceof RangeError ? 'is nested too deeply' : 'claims to be JSON but is not';
    throw new APIError(
      `The response ${what}. Use -f raw to see it.`,
      factsOf(request, received.response),
    );
  }
}

function factsOf({ method }: Pick<PlatformRequest, 'method'>, { url, status }: Response) {
  return { code: 'invalid_response', method, url, status } as const;
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
