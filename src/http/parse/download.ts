/** A file that the platform sends: size, type and name from its headers, and its content as bytes, text or a stream. */

/** Size, type and name of a file, from the headers of its response. */
export class FileHead {
  /** Bytes; undefined when the platform does not send the size. */
  readonly size: number | undefined;
  /** Media type, as in `application/octet-stream`. */
  readonly contentType: string | undefined;
  /** The name that the platform suggests (RFC 6266); not checked, so never use it as a path. */
  readonly filename: string | undefined;

  constructor({ headers }: Response) {
    const size = headers.get('content-length');
    this.size = size === null ? undefined : Number(size);
    this.contentType = headers.get('content-type') ?? undefined;
    this.filename = filenameOf(headers.get('content-disposition') ?? '');
  }
}

/** A file whose headers have arrived. Its content can be read once; `timeout` no longer bounds it. */
export class Download extends FileHead {
  readonly #response: Response;

  constructor(response: Response) {
    super(response);
    this.#response = response;
  }

  /** The content as a stream; null for an empty file in some runtimes. */
  get body(): ReadableStream<Uint8Array> | null {
    return this.#response.body;
  }

  /** The whole content in memory. */
  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.#response.arrayBuffer());
  }

  /** The whole content as UTF-8. */
  text(): Promise<string> {
    return this.#response.text();
  }

  /** The whole content as a Blob. */
  blob(): Promise<Blob> {
    return this.#response.blob();
  }
}

function filenameOf(disposition: string): string | undefined {
  const encoded = /filename\*=utf-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // The encoded form is invalid: the plain form is used.
    }
  }
  const plain = /filename="([^"]*)"|filename=([^;\s]+)/i.exec(disposition);
  return plain?.[1] ?? plain?.[2];
}
