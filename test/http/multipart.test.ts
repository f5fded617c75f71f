/** Forms as one body that every attempt can send. */

import { expect, test } from 'vitest';
import { toMultipart } from '../../src/http/prepare/multipart.ts';

test('a form is decoded to what was encoded', async () => {
  const form = new FormData();
  const bytes = new Uint8Array([0, 13, 10, 45, 45, 255]);
  form.append('note', 'ü and more');
  form.append('note', '');
  form.append('say "hi"\r\nX-Injected: 1', '1');
  form.append('file', new File([bytes], 'a "b"\n.bin', { type: 'image/png' }));
  form.append('plain', new Blob(['text']), 'plain.txt');

  const blob = toMultipart(form);
  const text = await blob.text();
  expect(text).toContain('name="say %22hi%22%0D%0AX-Injected: 1"\r\n');
  expect(text).toContain('filename="a %22b%22%0D%0A.bin"\r\n');
  expect(text).toContain('Content-Type: image/png\r\n');
  expect(text).toContain('Content-Type: application/octet-stream\r\n');

  const read = await new Response(blob, { headers: { 'content-type': blob.type } }).formData();
  expect(read.getAll('note')).toEqual(['ü and more', '']);
  const file = read.get('file') as File;
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  expect(await (read.get('plain') as File).text()).toBe('text');
});

test('the boundary of the parts is random', () => {
  const boundaries = [new FormData(), new FormData()].map((form) => toMultipart(form).type);
  expect(boundaries[0]).toMatch(/^multipart\/form-data; boundary=form-[0-9a-f]{32}$/);
  expect(boundaries[0]).not.toBe(boundaries[1]);
});

test('a file is not read before it is sent', () => {
  const file = new File(['x'], 'x');
  file.arrayBuffer = file.text = () => expect.unreachable();
  const form = new FormData();
  form.set('file', file);
  expect(toMultipart(form).size).toBeGreaterThan(1);
});
