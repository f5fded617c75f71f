/** The house rules: imports run one way, nothing of Node is in the web entry, files and folders stay small. Each check is shown to fail. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findCycle, type ImportGraph, reachable, readGraph } from './import-graph.ts';
import { supportViolations, violations } from './rooms.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url));
const SUPPORT = fileURLToPath(new URL('../support', import.meta.url));
const TESTS = fileURLToPath(new URL('..', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const source = readGraph(SOURCE);
const built = readGraph(BUILT);

/** What must not be reachable from the web entry. */
const NODE_ONLY =
  /^(?:node:|oauth\/|login\/|config-file\/|file-system\/|lock\/|runtime-node\/|cli\/|oauth4webapi$|yaml$|proper-lockfile$|undici$|fs$|path$|child_process$)/;

/** What must not be reachable from the browser entry: it signs in by itself. */
const NO_BROWSER =
  /^(?:node:|login\/|config-file\/|file-system\/|lock\/|runtime-node\/|cli\/|yaml$|proper-lockfile$|undici$|fs$|path$|child_process$)/;

const MAX_FILES_OF_A_FOLDER = 15;
const MAX_LINES_OF_A_TEST = 250;

const CODE = /\.(?:[mc]?[jt]s|tsx)$/;
/** What `support/waits/until.ts` replaces. */
const IMPATIENT = /\bvi\s*\.wait(?:For|Until)\(|\bexpect\s*\.poll\((?![^;]*\btimeout:)/;
/** Packages, and what a command has printed. */
const NOT_OURS = /node_modules\/|^cli\/golden\//;

test('imports run one way', () => {
  expect(source.size).toBeGreaterThan(100);
  expect(violations(source)).toEqual([]);
});

test('imports of test support run one way', () => {
  const support = readGraph(SUPPORT);
  expect(support.size).toBeGreaterThan(30);
  expect(supportViolations(support)).toEqual([]);
  expect(findCycle(support)).toBeUndefined();
});

test('nothing imports in a circle', () => {
  expect(findCycle(source)).toBeUndefined();
  expect(findCycle(readGraph(SCRIPTS))).toBeUndefined();
});

describe('nothing of Node and no login is reachable from the web entry', () => {
  test.each([
    ['the source', source, 'index.ts'],
    ['the ES module', built, 'index.js'],
    ['the CommonJS module', built, 'index.cjs'],
  ])('of %s', (_, graph, entry) => {
    const names = [...reachable(graph, entry)];
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => NODE_ONLY.test(name))).toEqual([]);
  });
});

describe('nothing of Node and no config file is reachable from the browser entry', () => {
  test.each([
    ['the source', source, 'index.browser.ts', /^oauth4webapi$/],
    ['the ES module', built, 'browser.js', /^oauth4webapi$/],
    // The packages are within its files.
    ['the CommonJS module', built, 'browser.cjs', /^oauth4webapi-/],
  ])('of %s', (_, graph, entry, expected) => {
    const names = [...reachable(graph, entry)];
    expect(names.filter((name) => expected.test(name))).toHaveLength(1);
    expect(names.filter((name) => NO_BROWSER.test(name))).toEqual([]);
  });
});

test('the CommonJS module of the web entry contains no OAuth', () => {
  const holders = [...reachable(built, 'browser.cjs')].filter(holdsOAuth);
  expect(holders).toHaveLength(1);
  expect([...reachable(built, 'index.cjs')].filter(holdsOAuth)).toEqual([]);
});

function holdsOAuth(name: string): boolean {
  return (
    name.endsWith('.cjs') && readFileSync(join(BUILT, name), 'utf8').includes('oauth4webapi/v')
  );
}

test('no file of the built CLI needs itself before it is loaded', () => {
  const folder = join(BUILT, 'cli');
  const files = readdirSync(folder).filter((file) => file.endsWith('.cjs'));
  const graph: ImportGraph = new Map(
    files.map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      // Lazy ones stand in a function: `()=>require(…)`.
      return [
        file,
        [...text.matchAll(/(?<!>)require\(`\.\/([^`]+)`\)/g)].map((match) => match[1]!),
      ];
    }),
  );
  expect([...graph.values()].flat().length).toBeGreaterThan(20);
  expect(findCycle(graph)).toBeUndefined();
});

test('the Node entry reaches the rooms of Node', () => {
  expect([...reachable(built, 'index.node.js')]).toEqual(
    expect.arrayContaining(['node:', 'proper-lockfile', 'undici']),
  );
});

describe('house rules', () => {
  test.each(['src', 'test', 'bench', 'scripts', 'examples'])(
    'every file in %s begins with a sentence about its purpose',
    (folder) => {
      const root = join(ROOT, folder);
      const silent = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => {
        if (!CODE.test(file) || NOT_OURS.test(file)) return false;
        const text = readFileSync(join(root, file), 'utf8').replace(/^#!.*\n/, '');
        return !/^\/\*\* ?\S|^\/\*\*\n \* \S/.test(text);
      });
      expect(silent).toEqual([]);
    },
  );

  test('names say what is inside', () => {
    const names = readdirSync(SOURCE, { recursive: true }) as string[];
    const vague = names.filter((name) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.ts|\/|$)/.test(name),
    );
    expect(vague).toEqual([]);
    expect(names.filter((name) => /[A-Z_]/.test(name))).toEqual([]);
  });

  const handwritten = [...source.keys()].filter(
    (file) => !readFileSync(join(SOURCE, file), 'utf8').includes('Generated from contract/'),
  );

  test('no two files share a base name', () => {
    const bases = [...source.keys()].map((file) => basename(file));
    expect(bases.filter((base, i) => bases.indexOf(base) !== i)).toEqual([]);
  });

  test('no folder is crowded', () => {
    const folders = handwritten.map((file) => dirname(file)).filter((folder) => folder !== '.');
    const crowded = [...new Set(folders)].filter(
      (folder) => folders.filter((other) => other === folder).length > MAX_FILES_OF_A_FOLDER,
    );
    expect(crowded).toEqual([]);
  });

  test('files stay small', () => {
    const long = handwritten.filter(
      (file) => readFileSync(join(SOURCE, file), 'utf8').split('\n').length > 260,
    );
    expect(long).toEqual([]);
  });

  test('files of tests stay small, except a table', () => {
    const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' });
    const ours = files.filter((file) => CODE.test(file) && !NOT_OURS.test(file));
    const long = ours.filter(
      (file) =>
        readFileSync(join(TESTS, file), 'utf8').split('\n').length > MAX_LINES_OF_A_TEST + 1,
    );
    expect(ours.length).toBeGreaterThan(300);
    expect(long).toEqual(['cli/errors/wrong-calls.test.ts']);
  });

  test('no wait of a test has the limit of vitest: a second, which is little on a busy machine', () => {
    const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' });
    const impatient = files.filter((file) => {
      if (!CODE.test(file) || NOT_OURS.test(file) || file === 'support/waits/until.ts')
        return false;
      return IMPATIENT.test(readFileSync(join(TESTS, file), 'utf8'));
    });
    expect(files.length).toBeGreaterThan(300);
    expect(impatient).toEqual([]);
  });
});

describe('the checks can fail', () => {
  const graph = (edges: Record<string, readonly string[]>): ImportGraph =>
    new Map(Object.entries(edges));

  test('on an import against the direction', () => {
    const wrong = graph({ 'http/page.ts': ['session/session.ts'], 'session/session.ts': [] });
    expect(violations(wrong)).toEqual(['http/page.ts imports session/session.ts']);
  });

  test('on a package at the wrong door', () => {
    expect(violations(graph({ 'session/session.ts': ['ky'] }))).toEqual([
      'session/session.ts imports ky',
    ]);
  });

  test('on an import of test support against the direction', () => {
    const wrong = graph({ 'faults/fault.ts': ['backends/front.ts'], 'backends/front.ts': [] });
    expect(supportViolations(wrong)).toEqual(['faults/fault.ts imports backends/front.ts']);
  });

  test('on a file without a room', () => {
    expect(violations(graph({ 'attic/box.ts': [] }))).toEqual(['attic/box.ts is in no room']);
  });

  test('on a circle', () => {
    expect(findCycle(graph({ a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a', 'b', 'c', 'a']);
  });

  test('on something of Node behind three imports', () => {
    const deep = graph({ index: ['a'], a: ['b'], b: ['node:'] });
    expect([...reachable(deep, 'index')].filter((name) => NODE_ONLY.test(name))).toEqual(['node:']);
  });
});
