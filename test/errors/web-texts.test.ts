/** Every text of the web entries: none names a shell or another runtime, unless it only appears there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { reachable, readGraph } from '../architecture/import-graph.ts';

const SOURCE = new URL('../../src', import.meta.url).pathname;
const graph = readGraph(SOURCE);

/** The literals of a file, with `…` for what a template inserts; not those of imports and types. */
function textsOf(file: string): readonly string[] {
  const source = readFileSync(join(SOURCE, file), 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push(
        [node.head, ...node.templateSpans.map((s) => s.literal)].map((p) => p.text).join('…'),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return found;
}

/** The texts that match, by file, of everything that the entries reach. */
function matches(entries: readonly string[], pattern: RegExp): Readonly<Record<string, string[]>> {
  const files = new Set(entries.flatMap((entry) => [...reachable(graph, entry)]));
  const found: Record<string, string[]> = {};
  for (const file of [...files].filter((each) => graph.has(each)).sort()) {
    const texts = [...new Set(textsOf(file))].filter((text) => pattern.test(text));
    if (texts.length > 0) found[file] = texts;
  }
  return found;
}

const OF_A_SHELL =
  /\bnmp |\bNMP_|\bNHX_|\bnpm |\bNode\b|\bDeno\b|\bBun\b|\bCLI\b|\bshell\b|(?<!\w)--[a-z]/;

test('no text of the web entries names commands, variables or flags, except where there are some', () => {
  const { 'errors/remedies.ts': commands, ...rest } = matches(
    ['index.ts', 'index.browser.ts'],
    OF_A_SHELL,
  );
  // A message contains a command only in runtimes with a shell.
  expect(commands).toContain('nmp auth login');
  expect(rest).toEqual({
    // Where there is an environment: not in pages.
    'choose-source.ts': ['accessToken is undefined: falling back to NMP_ACCESS_TOKEN.'],
    'credentials/environment.ts': ['NMP_ACCESS_TOKEN'],
    'profile.ts': ['NMP_BASE_URL', 'NMP_WORKSPACE'],
    'runtime/variables.ts': ['NMP_', 'NHX_'],
    // For error codes of an operating system or of Deno, which browsers do not have.
    'errors/connection/connection-reason.ts': [
      'For a private certificate authority set NMP_CLIENT_SSL_CERT_FILE.',
      'must not be called: Deno does not allow it',
      'Start the program with --allow-net for this host.',
    ],
    // In Node.
    'web-entry.ts': [expect.stringContaining('web entry'), expect.stringContaining('"node"')],
  });
});

test('no text of the client names browsers and pages, except where there is one', () => {
  const ofPages = /\bbrowsers?\b|\btabs?\b|\bpopups?\b|\b(?:the|this) page\b/i;
  const { 'errors/connection/hidden-reason.ts': hidden, ...rest } = matches(['index.ts'], ofPages);
  // Nothing of it is used outside of pages and their workers.
  expect(hidden).toContain('The browser is offline.');
  expect(rest).toEqual({
    'errors/load-part.ts': [expect.stringContaining('load the page again')],
    // Only browsers hide where a redirect leads.
    'http/send/redirects.ts': [expect.stringContaining('browsers do not let a program follow')],
  });
});
