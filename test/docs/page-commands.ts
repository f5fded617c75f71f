/** The commands of `nmp` that README and docs show in indented blocks, and those that a test of their own runs. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files/sandbox.ts';

export interface PageCommand {
  /** As in `docs/cli.md: nmp files list`. */
  readonly place: string;
  /** For bash, with `nmp` as the program. */
  readonly line: string;
}

/** The line of a page, and the test that runs it. */
export const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
  'nmp auth login --base-url https://nmp.company.com': 'test/terminal/transcripts.test.ts',
  'nmp inference deployments wait llama && nmp chat llama "Hello"': 'test/cli/waiting.test.ts',
  'nmp inference deployments wait llama --status DELETED': 'test/cli/waiting.test.ts',
  'source <(nmp completion zsh)': 'test/cli/completion/zsh.test.ts',
  'nmp completion fish | source': 'test/cli/completion/fish.test.ts',
  'nmp completion powershell | Out-String | Invoke-Expression':
    'test/cli/completion/print-script.test.ts',
};

export function pageCommands(): readonly PageCommand[] {
  const pages = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
  return ['README.md', ...pages.map((page) => join('docs', page))].flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```.*?^```$/gms, '');
    return text
      .split('\n')
      .map((each) =>
        /^ {4}(?:\$ )?(.*?)(?: {2,}#.*)?$/.exec(each)?.[1]?.replace(/\bnpx nmp\b/, 'nmp'),
      )
      .filter((line): line is string => line !== undefined && COMMAND.test(line))
      .map((line) => ({ place: `${page}: ${line}`, line }));
  });
}

/** Begins with the program, or passes something to it or from it. */
const COMMAND = /^(?:nmp |git diff \| nmp |source <\(nmp )/;
