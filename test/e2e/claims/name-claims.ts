/** Claims about the names of resources: which the platform accepts, and how long they may be. */

import { expect } from 'vitest';
import type { NeMoPlatform } from '../../../src/index.node.ts';
import { ABSENT, type Claim, ENTITY_FIELDS, FIELDS, OPERATIONS, statusOf } from './claim.ts';
import { engine } from './deployment.ts';

type Create = (client: NeMoPlatform, name: string) => PromiseLike<unknown>;

interface NameRule {
  readonly field: string;
  readonly where?: string;
  readonly create: Create;
  /** Characters. */
  readonly longest?: number;
  /** Whether `@` and `+` are allowed; `'later'`: since version 0.8. */
  readonly symbols: true | false | 'later';
  /** Set for kinds that the embedded platform does not serve. */
  readonly absent?: true;
}

const executor = { provider: 'subprocess' as const, command: ['/bin/true'] };

const RULES: readonly NameRule[] = [
  {
    field: 'WorkspaceInput.name',
    where: FIELDS,
    create: (client, name) => client.workspaces.create({ name }),
    symbols: true,
  },
  {
    field: 'ProjectInput.name',
    where: FIELDS,
    create: (client, name) => client.projects.create({ name }),
    symbols: true,
  },
  {
    field: 'GuardrailConfigInput.name',
    create: (client, name) =>
      client.guardrail.configs.create({ name, data: { models: [], rails: {} } }),
    symbols: true,
  },
  {
    field: 'EntityCreateInput.name',
    create: (client, name) => client.entities.create('widget', { name, data: {} }),
    symbols: true,
    absent: true,
  },
  {
    field: 'CreateVirtualModelRequest.name',
    create: (client, name) => client.inference.virtualModels.create({ name, models: [] }),
    symbols: true,
    absent: true,
  },
  {
    field: 'SecretCreateRequest.name',
    create: (client, name) => client.secrets.create({ name, value: 'v' }),
    symbols: 'later',
  },
  {
    field: 'CreateFilesetRequest.name',
    create: (client, name) => client.files.filesets.create({ name }),
    symbols: 'later',
  },
  {
    field: 'CreateModelEntityRequest.name',
    create: (client, name) => client.models.create({ name }),
    symbols: false,
  },
  {
    field: 'CreateModelProviderRequest.name',
    create: (client, name) =>
      client.inference.providers.create({ name, host_url: 'http://127.0.0.1:9/v1' }),
    symbols: false,
  },
  {
    field: 'CreatePromptRequest.name',
    create: (client, name) =>
      client.inference.prompts.create({ name, messages: [{ role: 'user', content: 'a' }] }),
    symbols: 'later',
  },
  {
    field: 'CreateModelDeploymentConfigRequest.name',
    create: (client, name) => client.inference.deploymentConfigs.create({ name, ...engine }),
    longest: 60,
    symbols: false,
    absent: true,
  },
  {
    field: 'CreatePlatformJobRequest.name',
    create: (client, name) =>
      client.jobs.create({
        name,
        source: 'cli',
        spec: {},
        platform_spec: { steps: [{ name: 'main', executor }] },
      }),
    longest: 51,
    symbols: 'later',
  },
  {
    field: 'CreateAdapterRequest.name',
    create: async (client, name) => {
      const [model, fileset] = ['of-adapters', 'of-adapters'];
      await client.models.create({ name: model }).catch(() => undefined);
      await client.files.filesets.create({ name: fileset }).catch(() => undefined);
      await client.files.uploadFile(fileset, 'weights.bin', 'w');
      await client.adapters.create({ name, model, fileset, finetuning_type: 'lora' });
    },
    symbols: false,
    absent: true,
  },
];

const AFTER = 'starting with a letter. No `--`, and no `-` at the end.';

function sentenceOf({ longest = 63, symbols }: NameRule): string {
  const allowed = symbols === true ? '`.`, `_`, `@` and `+`' : '`.` and `_`';
  const later = symbols === 'later' ? ' Since version 0.8 of the platform also `@` and `+`.' : '';
  return `Name: 2 to ${longest} of \`a-z\`, \`0-9\`, \`-\`, ${allowed}, ${AFTER}${later}`;
}

function uniqueness({ field }: NameRule): string {
  if (field.startsWith('Workspace')) return '';
  return field.startsWith('Entity')
    ? ' Unique among entities of its type, workspace and parent.'
    : ' Unique within its workspace.';
}

const ACCEPTED = 200;
const TAKEN_STATUS = 409;

export const nameClaims: readonly Claim[] = RULES.map((rule) => ({
  where: rule.where ?? ENTITY_FIELDS,
  says: `"${rule.field}": "${sentenceOf(rule)}${uniqueness(rule)}`,
  ...(rule.absent && { except: { embedded: ABSENT } }),
  async check({ admin, platform, name }) {
    const { longest = 63, create, symbols } = rule;
    const start = name('n');
    const to = (length: number) => start.padEnd(length, 'x');
    const status = (tried: string) => statusOf(create(admin, tried));
    for (const tried of [to(longest), `${start}.a_b-9`])
      expect([tried, await status(tried)]).toEqual([tried, ACCEPTED]);
    // The name is taken now.
    expect(await status(to(longest))).toBe(TAKEN_STATUS);
    const wrong = [`${start}--a`, `${start}-`, `9${start}`, `-${start}`, `A${start}`];
    for (const tried of [...wrong, to(longest + 1), `${start} a`, `é${start}`]) {
      expect([tried, await status(tried)]).not.toEqual([tried, ACCEPTED]);
    }
    const isAllowed = symbols === true || (symbols === 'later' && platform === '0.8.1');
    // The embedded platform has one rule for all kinds. Version 0.8.1 stores models, providers and adapters of such names, but its
    // models controller cannot read them: from then on no provider becomes ready.
    if (platform === 'embedded' || (symbols === false && platform === '0.8.1')) return;
    for (const tried of [`${start}@a`, `${start}+a`]) {
      expect([tried, (await status(tried)) === ACCEPTED]).toEqual([tried, isAllowed]);
    }
  },
}));

const TAKEN = 'ConflictError when the name is taken.';

/** A name is unique within its workspace. */
export const takenClaims: readonly Claim[] = ['workspaces', 'projects', 'secrets'].map((kind) => ({
  where: OPERATIONS,
  says: TAKEN,
  async check({ admin, name }) {
    const create = RULES.find(({ field }) =>
      field.toLowerCase().startsWith(kind.slice(0, -1)),
    )!.create;
    const taken = name(kind);
    await create(admin, taken);
    expect(await statusOf(create(admin, taken))).toBe(409);
  },
}));
