/** Compiles programs that are shown somewhere, with the settings of the project. */

import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/files/sandbox.ts';
import type { Snippet } from './snippets.ts';

/** What readers have already when they come to an example. */
const GIVEN = `
declare const client: import('nemo-platform').NeMoPlatform;
declare const key: string;
declare const newKey: string;
declare const agents: import('nemo-platform/agents').Agents;
declare const auditor: import('nemo-platform/auditor').Auditor;
declare const deployments: import('nemo-platform/deployments').Deployments;
declare const evaluator: import('nemo-platform/evaluator').Evaluator;
export {};
`;

/** One message for each thing that is wrong, with the place in the documentation. */
export function compile(snippets: readonly Snippet[]): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, ROOT);
  const texts = new Map(
    snippets.map(({ place, code }, i) => {
      const given = code.includes('import ') ? '' : GIVEN;
      return [join(ROOT, 'test', 'docs', `snippet-${i}.ts`), { place, text: `${code}\n${given}` }];
    }),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file)?.text ?? readFile(file);
  const settings = { ...options, noUnusedLocals: false };
  const program = ts.createProgram([...texts.keys()], settings, host);
  return [...texts].flatMap(([file, { place }]) => {
    const parsed = program.getSourceFile(file)!;
    const wrong = [
      ...program.getSyntacticDiagnostics(parsed),
      ...program.getSemanticDiagnostics(parsed),
    ];
    return wrong.map(
      (each) => `${place}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ')}`,
    );
  });
}
