/** Filesets of the embedded platform: each is a folder on the disk, created with its first file. */

import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

export class FilesetStore {
  #root: string | undefined;

  remove(): void {
    if (this.#root !== undefined) rmSync(this.#root, { recursive: true, force: true });
  }

  folder(id: string): string {
    this.#root ??= mkdtempSync(join(tmpdir(), 'filesets-'));
    return join(this.#root, id);
  }

  /** Unsorted, as the platform lists them. */
  async list(id: string): Promise<readonly StoredFile[]> {
    const folder = this.folder(id);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile());
    return Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(folder, path), size: (await stat(path)).size };
      }),
    );
  }

  async size(id: string, path: string): Promise<number | undefined> {
    const info = await stat(join(this.folder(id), path)).catch(() => undefined);
    return info?.isFile() ? info.size : undefined;
  }

  /** An interrupted upload leaves nothing, and keeps the previous file. */
  async write(id: string, path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const target = join(this.folder(id), path);
    const part = join(dirname(this.folder(id)), randomUUID());
    mkdirSync(dirname(target), { recursive: true });
    try {
      await pipeline(content, createWriteStream(part));
      await rename(part, target);
    } finally {
      await rm(part, { force: true });
    }
  }

  read(id: string, path: string, start: number, end: number): AsyncIterable<Uint8Array> {
    return createReadStream(join(this.folder(id), path), { start, end });
  }

  async delete(id: string, path = ''): Promise<void> {
    await rm(join(this.folder(id), path), { recursive: true, force: true });
  }
}
