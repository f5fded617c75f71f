/** Writes a form as one Blob (RFC 7578), so that every attempt sends the same bytes under the same boundary. */

import { randomHex } from './random-hex.ts';

/** Files are not read into memory: a Blob made of Blobs copies nothing. */
export function toMultipart(form: FormData): Blob {
  const boundary = `form-${randomHex()}`;
  const parts: BlobPart[] = [];
  for (const [name, value] of form) {
    parts.push(`--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`);
    if (typeof value === 'string') {
      parts.push('\r\n\r\n', value.replace(/\r\n?|\n/g, '\r\n'));
    } else {
      const type = value.type === '' ? 'application/octet-stream' : value.type;
      parts.push(`; filename="${escapeName(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`, value);
    }
    parts.push('\r\n');
  }
  parts.push(`--${boundary}--\r\n`);
  return new Blob(parts, { type: `multipart/form-data; boundary=${boundary}` });
}

// HTML Standard, multipart/form-data encoding algorithm.
function escapeName(name: string): string {
  return name
    .replaceAll('\r\n', '\n')
    .replaceAll('\n', '%0D%0A')
    .replaceAll('\r', '%0D')
    .replaceAll('"', '%22');
}
