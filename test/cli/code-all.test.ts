/** What `-f code` prints for every operation of the contract is a program that compiles; all are checked in one compilation. */

import { expect, test } from 'vitest';
import { readContract } from '../../scripts/generate/contract.ts';
import { camel } from '../../scripts/generate/naming.ts';
import { modelOf, type OperationModel } from '../../scripts/generate/operation-model.ts';
import { codeOf } from '../../src/cli/output/code.ts';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import type { Operation } from '../../src/cli/resources/operation.ts';
import { run } from '../../src/cli/run.ts';
import { sampleOf } from '../api/contract-sample.ts';
import { compile } from '../docs/compile.ts';
import { fakeIO } from './fake-io.ts';

const contract = readContract();
const commands = await allOperations();

const cases = contract.operations
  .map((operation) => modelOf(contract, operation))
  .map((model) => ({ model, command: commandOf(model) }));

function commandOf({ resource, name }: OperationModel): Operation {
  const holder = resource.split('.').map(camel).join('.');
  return commands.find((each) => each.resource === holder && each.method === name)!;
}

/** All values that the command can take, as the command line would have read them. */
function valuesOf({ positionals, named, openBody, body, inWorkspace }: OperationModel) {
  const values: Record<string, unknown> = inWorkspace ? { workspace: 'team' } : {};
  for (const name of positionals) values[name] = `the-${name}`;
  if (body === 'content') values['content'] = 'data.bin';
  for (const { name, schema } of named) {
    values[name] = name === 'filter' ? 'name:"x"' : sampleOf(contract.schemas, schema);
  }
  return {
    ...values,
    ...(openBody === undefined ? {} : (sampleOf(contract.schemas, openBody) as object)),
  };
}

/** The values without which the command is refused. */
function requiredOf({ model }: (typeof cases)[number]) {
  const { positionals, named, body, openBody } = model;
  const isRequired = new Set([
    ...positionals,
    ...named.filter((each) => each.required).map(({ name }) => name),
    ...(body === 'content' ? ['content'] : []),
  ]);
  const all = Object.entries(valuesOf(model));
  const open =
    openBody === undefined ? [] : Object.entries(sampleOf(contract.schemas, openBody) as object);
  return Object.fromEntries([...all.filter(([name]) => isRequired.has(name)), ...open]);
}

/** Commands that are written by hand. */
const HANDWRITTEN = [
  'files upload a b set --exists skip --compare content --create-fileset --follow-links',
  'files upload - set#a',
  'files upload a set --include *.json --include a/** --exclude *.bin --concurrency 2 --query x',
  'files download set to --exclude *.bin --concurrency 8',
  'api /apis/entities/v2/workspaces',
  'api /apis/entities/v2/workspaces --all-pages --query x',
  'api POST /apis/x/{workspace} -w team -F a=1 --raw-field b=2 -H x-a:b',
  'api PUT /apis/x --input-file data.bin',
  'api PUT /apis/x --input-file -',
  'api /apis/x -i',
  'api /apis/x -i --output body.bin',
  'api /apis/x --output -',
  'files download set to --exists skip --no-resume',
  'files download set#a -',
  'files list w/set#a',
  'files delete set#a',
  'jobs get-logs train --follow --tail 5 --step s --task t -w team',
  'jobs wait train --timeout 2h',
  'inference providers wait local -w team',
  'inference deployments wait llama --status DELETED',
  'chat default/tiny hello --system-message brief --temperature 0.5 --max-tokens 9 -w team --provider p',
];

test('the programs of handwritten commands compile', {
  timeout: 120_000,
}, async () => {
  const snippets = [];
  for (const line of HANDWRITTEN) {
    const io = fakeIO();
    const code = await run([...line.split(' '), '-f', 'code'], io);
    expect({ line, code, stderr: io.stderr() }).toEqual({ line, code: 0, stderr: '' });
    snippets.push({ place: line, code: io.stdout() });
  }
  expect(compile(snippets)).toEqual([]);
});

test('the programs with all values, and those with only required ones, compile', {
  timeout: 240_000,
}, () => {
  const snippets = cases.flatMap(({ model, command }) => [
    { place: `${model.key} with all values`, code: codeOf(command, valuesOf(model), {}) },
    { place: model.key, code: codeOf(command, requiredOf({ model, command }), {}) },
  ]);
  expect(snippets).toHaveLength(2 * commands.length);
  expect(compile(snippets)).toEqual([]);
});
