/** Claims about filters that name another workspace than the call. */

import { expect } from 'vitest';
import type { NeMoPlatform } from '../../../src/index.node.ts';
import { ABSENT, type Claim, INFERENCE_FIELDS, MODEL_FIELDS, statusOf } from './claim.ts';
import { engine } from './deployment.ts';

const except = { embedded: ABSENT } as const;

const ANOTHER =
  '.workspace": "Lists this workspace instead of the one of the call. The workspace must exist."';

type List = (
  client: NeMoPlatform,
  workspace: string,
) => PromiseLike<{ data: { name?: string | null }[] }>;

/** Lists whose filter can name another workspace, and how each gets a resource. */
const LISTS: readonly (readonly [
  string,
  string,
  (client: NeMoPlatform) => PromiseLike<unknown>,
  List,
])[] = [
  [
    MODEL_FIELDS,
    'ModelEntityFilter',
    ({ models }) => models.create({ name: 'there' }),
    ({ models }, workspace) => models.list({ filter: { workspace } }),
  ],
  [
    INFERENCE_FIELDS,
    'ModelProviderFilter',
    ({ inference }) =>
      inference.providers.create({ name: 'there', host_url: 'http://127.0.0.1:9/v1' }),
    ({ inference }, workspace) => inference.providers.list({ filter: { workspace } }),
  ],
  [
    INFERENCE_FIELDS,
    'VirtualModelFilter',
    ({ inference }) => inference.virtualModels.create({ name: 'there', models: [] }),
    ({ inference }, workspace) => inference.virtualModels.list({ filter: { workspace } }),
  ],
  [
    INFERENCE_FIELDS,
    'ModelDeploymentConfigFilter',
    ({ inference }) => inference.deploymentConfigs.create({ name: 'there', ...engine }),
    ({ inference }, workspace) => inference.deploymentConfigs.list({ filter: { workspace } }),
  ],
  [
    INFERENCE_FIELDS,
    'ModelDeploymentFilter',
    async ({ inference }) => {
      await inference.deploymentConfigs.create({ name: 'of-there', ...engine });
      await inference.deployments.create({ name: 'there', config: 'of-there' });
    },
    ({ inference }, workspace) => inference.deployments.list({ filter: { workspace } }),
  ],
];

export const otherWorkspaceClaims: readonly Claim[] = LISTS.map(([where, type, create, list]) => ({
  where,
  says: `"${type}${ANOTHER}`,
  except,
  async check({ admin, name }) {
    const workspace = name('other');
    await admin.workspaces.create({ name: workspace });
    await create(admin.withOptions({ workspace }));
    const { data } = await list(admin, workspace);
    expect(data.map((each) => each.name)).toEqual(['there']);
    expect(await statusOf(list(admin, name('missing')))).toBe(500);
  },
}));
