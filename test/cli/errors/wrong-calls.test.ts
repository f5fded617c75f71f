/** What wrong calls print at a terminal: what happened first, then where, then what to run; options and arguments as they were typed. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Operation } from '../../../src/cli/resources/operation.ts';
import { withTypedFields } from '../../../src/cli/resources/typed-fields.ts';
import { run } from '../../../src/cli/run.ts';
import { UnprocessableEntityError } from '../../../src/errors.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { fakeIO } from '../fake-io.ts';

const JOB = `nmp jobs create cli --spec '{}' --platform-spec '{"steps": [{"name": "main", "executor": {"provider": "subprocess", "command": ["echo", "hello"]}}]}'`;

/** `URL` stands for the platform. */
const CALLS: readonly (readonly [line: string, code: number, printed: readonly string[]])[] = [
  [
    'workspces list',
    2,
    ['Error: Unknown command "workspces". Did you mean: nmp workspaces list', 'Run: nmp --help'],
  ],
  [
    'workspaces lst',
    2,
    [
      'Error: Unknown command "lst". Did you mean: nmp workspaces list',
      'Run: nmp workspaces --help',
    ],
  ],
  ['workspaces get', 2, ['Error: Missing required argument: NAME', 'Run: nmp workspaces list']],
  [
    'workspaces get nope',
    3,
    [
      "Error: Workspace 'nope' not found (HTTP 404)",
      'GET URL/apis/entities/v2/workspaces/nope',
      'Run: nmp workspaces list',
    ],
  ],
  [
    'workspaces create',
    2,
    ['Error: Missing required argument: NAME', 'Run: nmp workspaces create --help'],
  ],
  [
    "workspaces create 'Not Good'",
    3,
    [
      'Error: NAME must be 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter. No --, and no - at the end (HTTP 422)',
      'POST URL/apis/entities/v2/workspaces',
    ],
  ],
  [
    'workspaces create default',
    3,
    [
      "Error: Workspace 'default' already exists (HTTP 409)",
      'POST URL/apis/entities/v2/workspaces',
      'Use --exist-ok to print the existing one instead.',
    ],
  ],
  [
    'workspaces list --page-size many',
    2,
    ['Error: --page-size must be a whole number, not "many".', 'Run: nmp workspaces list --help'],
  ],
  [
    'workspaces list --page-size 0',
    3,
    [
      'Error: --page-size: Input should be greater than or equal to 1 (HTTP 422)',
      'GET URL/apis/entities/v2/workspaces',
    ],
  ],
  [
    'workspaces list --sort nam',
    2,
    [
      'Error: --sort must be one of created_at, -created_at, updated_at, -updated_at, name, -name, not "nam". Did you mean "name"?',
      'Run: nmp workspaces list --help',
    ],
  ],
  [
    'workspaces list --sort',
    2,
    ['Error: --sort requires a value.', 'Run: nmp workspaces list --help'],
  ],
  [
    'workspaces list --unknown',
    2,
    ['Error: Unknown option "--unknown".', 'Run: nmp workspaces list --help'],
  ],
  [
    'workspaces list extra',
    2,
    ['Error: Too many arguments: expected none, got 1.', 'Run: nmp workspaces list --help'],
  ],
  [
    'workspaces update default',
    2,
    ['Error: Nothing to update. Specify --description.', 'Run: nmp workspaces update --help'],
  ],
  [
    'workspaces members create',
    2,
    ['Error: Missing required argument: PRINCIPAL', 'Run: nmp workspaces members create --help'],
  ],
  [
    'workspaces members create bob --roles Boss',
    3,
    [
      'Error: --roles: Input should be Viewer, Editor, Admin (HTTP 422)',
      'POST URL/apis/entities/v2/workspaces/default/members',
    ],
  ],
  [
    'workspaces list --output-columns nope',
    2,
    [
      'Error: Unknown column "nope". The columns are id, name, created_at, created_by, updated_at, updated_by, description. Did you mean "name"?',
      'Run: nmp workspaces list --help',
    ],
  ],
  [
    "workspaces list --query 'a['",
    2,
    [
      'Error: Invalid JMESPath expression in --query: a[',
      'Unexpected end',
      'See https://jmespath.org',
      'Run: nmp workspaces list --help',
    ],
  ],
  [
    'workspaces list -f tabel',
    2,
    [
      'Error: --output-format must be one of table, json, yaml, csv, markdown, raw, code, not "tabel". Did you mean "table"?',
      'Run: nmp --help',
    ],
  ],
  [
    'workspaces list --limit -1',
    2,
    [
      'Error: --limit must be a positive whole number, not "-1".',
      'Run: nmp workspaces list --help',
    ],
  ],
  [
    'secrets create key',
    2,
    [
      'Error: Missing required option: --value',
      'For example: nmp secrets create ngc-key --value -',
      'Run: nmp secrets create --help',
    ],
  ],
  [
    'secrets create key --value',
    2,
    ['Error: --value requires a value.', 'Run: nmp secrets create --help'],
  ],
  [
    'projects get x -w nope',
    3,
    [
      "Error: Workspace 'nope' not found (HTTP 404)",
      'GET URL/apis/entities/v2/workspaces/nope/projects/x',
      'The workspace comes from --workspace.',
      'Run: nmp workspaces list',
    ],
  ],
  [
    "projects list -w ''",
    2,
    ['Error: --workspace must not be empty, "." or "..".', 'Run: nmp projects list --help'],
  ],
  ['files upload', 2, ['Error: Missing required argument: LOCAL', 'Run: nmp files upload --help']],
  ['files upload nothing set', 2, ['Error: "nothing" does not exist.']],
  [
    'files download',
    2,
    ['Error: Missing required argument: FILESET', 'Run: nmp files filesets list'],
  ],
  [
    'files list -w other',
    2,
    ['Error: Missing required argument: FILESET', 'Run: nmp files filesets list --workspace other'],
  ],
  [
    'files upload data',
    2,
    ['Error: Missing required argument: FILESET', 'Run: nmp files filesets list'],
  ],
  [
    'inference deployments versions get',
    2,
    ['Error: Missing required arguments: DEPLOYMENT, NAME', 'Run: nmp inference deployments list'],
  ],
  [
    'jobs results create my-job',
    2,
    [
      'Error: Missing required argument: NAME',
      'Missing required options: --artifact-url, --artifact-storage-type',
      'For example: nmp jobs results create train report --artifact-url default/weights#report.json --artifact-storage-type fileset',
      'Run: nmp jobs results create --help',
    ],
  ],
  [
    'workspaces members update bob',
    2,
    [
      'Error: Missing required option: --roles',
      'For example: nmp workspaces members update bob@company.com --roles Editor --workspace ml-team',
      'Run: nmp workspaces members update --help',
    ],
  ],
  [
    'workspaces members delete -w other',
    2,
    [
      'Error: Missing required argument: PRINCIPAL-ID',
      'Run: nmp workspaces members list --workspace other',
    ],
  ],
  [
    'jobs results get my-job',
    2,
    ['Error: Missing required argument: NAME', 'Run: nmp jobs results list my-job'],
  ],
  [
    'jobs get --base-url https://nmp.company.com',
    2,
    [
      'Error: Missing required argument: NAME',
      'Run: nmp jobs list --base-url https://nmp.company.com',
    ],
  ],
  [
    'workspaces deletions wait',
    2,
    ['Error: Missing required argument: NAME', 'Run: nmp workspaces list'],
  ],
  [
    'wait inference provider',
    2,
    ['Error: Missing required argument: NAME', 'Run: nmp inference providers list'],
  ],
  [
    'config use-context',
    2,
    ['Error: Missing required argument: CONTEXT', 'Run: nmp config get-contexts'],
  ],
  [
    'config rename-context prod',
    2,
    ['Error: Missing required argument: NEW-NAME', 'Run: nmp config rename-context --help'],
  ],
  [
    'files download nope#x',
    3,
    [
      "Error: Fileset 'nope' not found (HTTP 404)",
      'GET URL/apis/files/v2/workspaces/default/filesets/nope/files',
      'Run: nmp files filesets list --workspace default',
    ],
  ],
  [
    'jobs wait nope --timeout x',
    2,
    [
      'Error: --timeout must be a duration, as in 90s, 20m or 1h30m, not "x".',
      'Run: nmp jobs wait --help',
    ],
  ],
  ['jobs wait', 2, ['Error: Missing required argument: NAME', 'Run: nmp jobs list']],
  [
    'jobs logs -w other',
    2,
    ['Error: Missing required argument: NAME', 'Run: nmp jobs list --workspace other'],
  ],
  [
    'jobs get-logs nope',
    3,
    [
      "Error: Job 'nope' not found (HTTP 404)",
      'GET URL/apis/jobs/v2/workspaces/default/jobs/nope/logs',
      'Run: nmp jobs list --workspace default',
    ],
  ],
  [
    'jobs create x',
    2,
    [
      'Error: Missing required options: --spec, --platform-spec',
      `For example: ${JOB}`,
      'Run: nmp jobs create --help',
    ],
  ],
  [
    'jobs create x --spec notjson',
    2,
    [
      `Error: --spec is not valid JSON at line 1, column 2. Quote it for the shell, as in '{"a": 1}', or put it into a file for --input-file.`,
      'Run: nmp jobs create --help',
    ],
  ],
  [
    "jobs create x --spec '{bad'",
    2,
    [
      `Error: --spec is not valid JSON at line 1, column 2. Quote it for the shell, as in '{"a": 1}', or put it into a file for --input-file.`,
      'Run: nmp jobs create --help',
    ],
  ],
  [
    'jobs create x --spec \'{"a": 1,\'',
    2,
    [
      `Error: --spec is not valid JSON at line 1, column 9. Quote it for the shell, as in '{"a": 1}', or put it into a file for --input-file.`,
      'Run: nmp jobs create --help',
    ],
  ],
  [
    'config set --workspace Team',
    2,
    [
      'Error: --workspace "Team" is not the name of a workspace: 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter.',
      'Run: nmp workspaces list',
    ],
  ],
  [
    "jobs create x --input-data 'a: 1\nb: [2'",
    2,
    [
      'Error: --input-data is neither JSON nor YAML: error at line 2, column 6 (wrong indentation or missing bracket).',
      'Run: nmp jobs create --help',
    ],
  ],
  [
    'jobs create x --input-file /nope.json',
    2,
    ["Error: Can't read /nope.json: there is no such file."],
  ],
  [
    "jobs create x --input-data '[1]'",
    2,
    [
      'Error: --input-data must contain a mapping of names to values.',
      'Run: nmp jobs create --help',
    ],
  ],
  [
    "jobs create x --input-data '{a'",
    2,
    [
      'Error: --input-data is neither JSON nor YAML: error at line 1, column 3 (missing quote, bracket, comma or colon).',
      'Run: nmp jobs create --help',
    ],
  ],
  [
    'inference providers create p',
    2,
    [
      'Error: Missing required option: --host-url',
      'For example: nmp inference providers create local --host-url http://127.0.0.1:8000/v1',
      'Run: nmp inference providers create --help',
    ],
  ],
  [
    'inference providers wait',
    2,
    ['Error: Missing required argument: NAME', 'Run: nmp inference providers list'],
  ],
  [
    'chat',
    2,
    [
      'Error: Missing required argument: MODEL',
      'Set a default model with: nmp config set --default-model MODEL',
      'Run: nmp inference models list',
    ],
  ],
  [
    'chat nope hi',
    3,
    [
      "Error: No VirtualModel found for 'nope' (HTTP 404)",
      'POST URL/apis/inference-gateway/v2/workspaces/default/openai/-/v1/chat/completions',
      'A model can be called when its provider is ready: nmp inference providers list',
      'Run: nmp inference models list',
    ],
  ],
  [
    'chat default/nope hi',
    3,
    [
      "Error: No VirtualModel found for 'default/nope' (HTTP 404)",
      'POST URL/apis/inference-gateway/v2/workspaces/default/openai/-/v1/chat/completions',
      'A model can be called when its provider is ready: nmp inference providers list',
      'Run: nmp inference models list',
    ],
  ],
  ['api', 2, ['Error: Missing required argument: PATH', 'Run: nmp api --help']],
  [
    'api FOO /x',
    2,
    [
      'Error: METHOD must be one of GET, HEAD, POST, PUT, PATCH, DELETE, not "FOO".',
      'Run: nmp api --help',
    ],
  ],
  [
    'api /apis/nope',
    3,
    ['Error: Not Found (HTTP 404)', 'GET URL/apis/nope', 'Run: nmp api --list'],
  ],
  [
    'api /apis/jobs/v2/workspaces/{workspace}/jobs/{name}',
    2,
    ['Error: Replace {name} with a value. Only {workspace} is substituted.', 'Run: nmp api --help'],
  ],
  [
    'api https://other.example/x',
    2,
    [
      'Error: nmp api only calls URL, because the token belongs to it. Give only the path, as in /apis/entities/v2/workspaces.',
      'Run: nmp api --help',
    ],
  ],
  [
    'api -F a /apis/x',
    2,
    [
      'Error: --field must have the form key=value, as in name=ml-team or labels[team]=ml, not "a".',
      'Run: nmp api --help',
    ],
  ],
  [
    'config set',
    2,
    ['Error: Nothing to set: specify at least one option.', 'Run: nmp config set --help'],
  ],
  [
    'config use-context nope',
    2,
    ['Error: Context "nope" not found.', 'Run: nmp config get-contexts'],
  ],
  [
    'config get nope',
    2,
    [
      'Error: Unknown key "nope". The keys are base_url, workspace, default_model, output_format, timestamp_format, truncate.',
      'Run: nmp config get --help',
    ],
  ],
  [
    'auth login --base-url nope',
    2,
    [
      'Error: --base-url has no scheme: put https:// before it, or http:// for a platform on this machine.',
    ],
  ],
  [
    'inference gateway openai get',
    2,
    [
      'Error: Missing required argument: TRAILING-URI',
      'Run: nmp inference gateway openai get --help',
    ],
  ],
  [
    'evaluations create x',
    2,
    [
      'Error: Missing required option: --dataset-name',
      'For example: nmp evaluations create first-run --dataset-name questions --experiment-group-id "$(nmp experiment-groups get prompts --query id -f raw)"',
      'Run: nmp evaluations create --help',
    ],
  ],
  [
    'models adapters create m',
    2,
    [
      'Error: Missing required options: --name, --fileset, --finetuning-type',
      'For example: nmp models adapters create llama --name sales-lora --fileset default/weights --finetuning-type lora',
      'Run: nmp models adapters create --help',
    ],
  ],
  [
    'inference deployments versions get d x',
    3,
    [
      'Error: Not Found (HTTP 404)',
      'GET URL/apis/models/v2/workspaces/default/deployments/d/versions/x',
      'Run: nmp inference deployments list --workspace default',
    ],
  ],
  [
    'iam role-bindings create',
    2,
    [
      'Error: Missing required argument: PRINCIPAL',
      'Missing required option: --role',
      'For example: nmp iam role-bindings create eve@company.com --role Viewer',
      'Run: nmp iam role-bindings create --help',
    ],
  ],
  [
    'intake annotations create',
    3,
    [
      'Error: Not Found (HTTP 404)',
      'POST URL/apis/intake/v2/workspaces/default/annotations',
      'Run: nmp workspaces list',
    ],
  ],
];

let backend: EmbeddedBackend;
let env: Record<string, string>;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  const { access_token: token } = await backend.signIn(backend.admin);
  env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token, NMP_WORKSPACE: 'default' };
});
afterAll(() => backend.stop());

/** As a shell divides it. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/'[^']*'|\S+/g) ?? [];
  return words.map((word) => word.replace(/^'|'$/g, ''));
}

test.each(CALLS)('nmp %s', async (line, code, printed) => {
  const io = { ...fakeIO({ env, tty: true, columns: 100 }), stdinIsTTY: false };
  expect(await run(wordsOf(line), io)).toBe(code);
  expect(io.stdout()).toBe('');
  const lines = io.stderr().replaceAll(backend.baseUrl, 'URL').trimEnd().split('\n');
  expect(lines).toEqual(printed);
});

test('the example of an error runs unchanged', async () => {
  const io = fakeIO({ env });
  const [, ...words] = wordsOf(JOB);
  expect({ code: await run([...words, '-f', 'json'], io), stderr: io.stderr() }).toEqual({
    code: 0,
    stderr: '',
  });
  expect(JSON.parse(io.stdout())).toMatchObject({ source: 'cli' });
});

test('several fields that the platform refuses are named as they are typed, each with its rule or the reason', () => {
  const operation: Operation = {
    resource: 'things',
    method: 'create',
    summary: 'Create a thing',
    http: 'POST',
    path: '/things',
    response: 'object',
    parameters: {
      name: { in: 'body', type: 'string', required: true, description: 'Name' },
      size: { in: 'body', type: 'integer', description: 'Size' },
    },
  };
  const fields = [
    { field: 'body.name', reason: 'String should match pattern', rule: 'short' },
    { field: 'body.name.0', reason: 'Field required' },
    { field: 'body.size', reason: 'Too large' },
  ];
  const options = { method: 'POST', url: 'http://h/things', status: 422, fields };
  const error = new UnprocessableEntityError('The request is invalid (HTTP 422)', options);
  expect((withTypedFields(error, operation) as Error).message.split('\n')).toEqual([
    'The request is invalid (HTTP 422)',
    'POST http://h/things',
    'NAME must be short',
    'NAME (0): Field required',
    '--size: Too large',
  ]);
});
