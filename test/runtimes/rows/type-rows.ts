/** The types of the package, checked whole by TypeScript with what docs/runtimes.md asks for: the DOM, or the types of Node. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Site } from '../row.ts';
import { printed } from '../run-process.ts';
import type { CheckResult } from '../servers/misbehaving-server.ts';

const PROGRAM = `import { NeMoPlatform, NotFoundError, type Workspace } from 'nemo-platform';
import { Agents } from 'nemo-platform/agents';
import { browserSignIn } from 'nemo-platform/browser';
const client = new NeMoPlatform({ baseUrl: 'http://localhost', accessToken: ({ rejected }) => rejected ?? 'x' });
export const session = browserSignIn({ baseUrl: '/' });
export const agents = new Agents(client);
export const list = async (): Promise<readonly Workspace[]> => (await client.workspaces.list()).data;
export const isMissing = (error: unknown): boolean => error instanceof NotFoundError;
`;

const ES = 'es2023';

/** Name, libraries, and type packages. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['with the DOM, as in pages and Workers', [ES, 'dom', 'dom.asynciterable'], []],
  ['with the types of Node 20, without the DOM', [ES], ['node']],
];

export const typeRows: readonly Row[] = [{ name: 'types', group: 'jest', run }];

async function run(site: Site): Promise<readonly CheckResult[]> {
  writeFileSync(join(site.folder, 'program.ts'), PROGRAM);
  const results: CheckResult[] = [];
  for (const [name, lib, types] of CASES) {
    const compilerOptions = {
      target: 'es2022',
      module: 'node16',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      lib,
      types,
    };
    const config = { compilerOptions, files: ['program.ts'] };
    writeFileSync(join(site.folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(site.groupFolder, 'node_modules', 'typescript', 'bin', 'tsc');
    const problem = await printed(site, process.execPath, [tsc, '-p', '.']).then(
      () => undefined,
      (error: Error) => error.message,
    );
    results.push(
      problem === undefined
        ? { name, status: 'passed' }
        : { name, status: 'failed', reason: problem },
    );
  }
  return results;
}
