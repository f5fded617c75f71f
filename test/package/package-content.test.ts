/** The files of the package. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/files/sandbox.ts';
import { pack } from './pack.ts';

let packed: readonly string[] = [];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'nemo-platform-packed-'));
  packed = pack(folder).files;
  rmSync(folder, { recursive: true });
});

test('the package contains only the build and its documents', () => {
  const unexpected = packed.filter(
    (path) =>
      !/^(?:dist\/(?:cli\/)?[\w.-]+\.(?:m?js|cjs|d\.ts|d\.cts)|dist\/cli\/(?:completion|help)\/[a-z-]+\.json|schemas\/[a-z-]+\.v1\.json|man\/nmp\.1|package\.json|docs\/[a-z-]+\.md|examples\/(?:[a-z-]+\/)?(?:[a-z-]+\.(?:tsx?|ipynb|jsonc|html|css|png)|README\.md)|(?:ARCHITECTURE|CHANGELOG|CONTRIBUTING|README|SECURITY)\.md|LICENSE|dist\/cli\/THIRD_PARTY_LICENSES\.txt)$/.test(
        path,
      ),
  );
  expect(unexpected).toEqual([]);
  expect(packed).toEqual(
    expect.arrayContaining([
      'dist/index.js',
      'dist/index.node.cjs',
      'dist/cli/nmp.cjs',
      'man/nmp.1',
      'examples/worker/worker.ts',
      'examples/service/service.ts',
      'examples/notebook/workspaces.ipynb',
      'examples/react-app/style.css',
      'LICENSE',
    ]),
  );
});

test('every link between the documents of the package leads to a file or a folder of the package', () => {
  const isPacked = (path: string) =>
    packed.includes(path) || packed.some((file) => file.startsWith(`${path}/`));
  const broken = packed
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^https?:/.test(link) && !isPacked(join(dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
  expect(broken).toEqual([]);
});
