/** What a page shows is written for users of browsers: no text of the sign-in names a command, or a variable of a shell. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const FOLDERS = ['browser', 'errors/connection'];
/** Loaded by runtimes with a shell only: pages get the possible causes of `hidden-reason.ts`. */
const OF_A_SHELL_ONLY = ['connection-reason.ts', 'proxy-failure.ts'];

const NAMES_A_SHELL =
  /\bN[MH][PX]_[A-Z]|\b(?:nmp|nhx|nemo) [a-z]|\bRun:|environment variable|\bconfig file/;

function textsOf(file: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText) texts.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

test.each(FOLDERS)('no text of src/%s names a command or a variable', (folder) => {
  const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !OF_A_SHELL_ONLY.includes(name),
  );
  const texts = files.flatMap((name) => textsOf(join(SOURCE, folder, name)));
  expect(texts.some((text) => / \w+ /.test(text))).toBe(true);
  expect(texts.filter((text) => NAMES_A_SHELL.test(text))).toEqual([]);
});
