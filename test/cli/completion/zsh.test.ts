/** The completion script in a real zsh. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import {
  breakProgram,
  type ShellHome,
  shellHome,
  testIn,
  wasAsked,
  wasFooled,
} from './shell-home.ts';
import { Terminal } from './terminal.ts';

// Each key that is typed starts a program and waits for it.
vi.setConfig({ testTimeout: 120_000 });
const test = testIn('zsh');

async function start(options: { home?: ShellHome; load?: string } = {}) {
  const { home = shellHome(), load = 'source <(nmp completion zsh)' } = options;
  const terminal = new Terminal(home, 'zsh -f -i');
  await terminal.until(/READY> /);
  terminal.type(`${load}; echo DO""NE\n`);
  expect(await terminal.until(/DONE/)).not.toMatch(/error|not found/);
  return { home, terminal };
}

test('Tab lists commands and options with descriptions', async () => {
  const { terminal } = await start();
  terminal.type('nmp auth log\t');
  await terminal.until(/login +-- Log in .*logout +-- Log out/s);
  terminal.type('\u0015nmp workspaces list --all\t');
  await terminal.until(/list --all-pages /);
});

test('Tab completes values of options, contexts and files', async () => {
  const { terminal } = await start();
  terminal.type('nmp workspaces list --output-format=ma\t');
  await terminal.until(/--output-format=markdown /);
  terminal.type('\u0015nmp workspaces list -f ma\t');
  await terminal.until(/-f markdown /);
  terminal.type('\u0015nmp config use-context lab\t');
  await terminal.until(/use-context lab:a /);
  terminal.type('\u0015nmp --context prod-\tauth ref\t');
  await terminal.until(/--context prod-eu[^a-z]+auth refresh /);
  terminal.type('\u0015nmp workspaces create --input-file=.conf\t');
  await terminal.until(/--input-file=\.config\//);
});

test('a name with shell syntax is inserted as text', async () => {
  const { home, terminal } = await start();
  terminal.type('nmp config use-context a\t');
  await terminal.until(/a\\\$\\\(touch\\ pwned\\\) /);
  terminal.type('\n');
  await terminal.until(/Switched to context "a\$\(touch pwned\)"/);
  expect(wasFooled(home)).toBe(false);
});

test('the script works from a folder of $fpath too', async () => {
  const home = shellHome();
  const { stdout } = await home.sandbox.nmp(['completion', 'zsh']);
  const folder = join(home.sandbox.home, 'functions');
  mkdirSync(folder);
  writeFileSync(join(folder, '_nmp'), stdout);
  const load = 'fpath=(~/functions $fpath); autoload -Uz compinit; compinit -u';
  const { terminal } = await start({ home, load });
  terminal.type('nmp auth ref\t');
  await terminal.until(/nmp auth refresh /);
});

test('a program that fails shows no error', async () => {
  const { home, terminal } = await start();
  await breakProgram(home, 'zsh');
  terminal.type('nmp auth \t');
  terminal.type('\u0015echo DO""NE\n');
  expect(await terminal.until(/DONE/)).not.toContain('boom');
  expect(wasAsked(home)).toBe(true);
});
