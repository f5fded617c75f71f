/** Guardrail configurations, experiment groups, evaluations, models and prompts, as rows of one table. */

import { workspaceFor } from './access.ts';
import { ok, type Route, route } from './call.ts';
import { list } from './lists.ts';
import type { Workspaces } from './platform-data.ts';
import { invalidField } from './refusal.ts';
import { type StoredResource, storedRoutes } from './stored-resources.ts';

const GUARDRAILS = '/apis/guardrails/v2/workspaces/{workspace}';
const INTAKE = '/apis/intake/v2/workspaces/{workspace}';
const MODELS = '/apis/models/v2/workspaces/{workspace}';
const ENTITY_FIELDS = ['created_by', 'updated_by', 'entity_id'];

const RESOURCES: readonly StoredResource[] = [
  {
    kind: 'Guardrail config',
    path: `${GUARDRAILS}/configs`,
    changedBy: ['PATCH'],
    defaults: () => ({ project: null, description: null, data: { models: [], rails: {} } }),
    shows: ENTITY_FIELDS,
    confirmsDeletion: true,
  },
  {
    kind: 'Experiment group',
    path: `${INTAKE}/experiment-groups`,
    changedBy: ['PUT'],
    defaults: () => ({
      description: null,
      insight_id: null,
      summary: null,
      metadata: {},
      default_sort: '-created_at',
      evaluation_count: 0,
      experiment_count: 0,
    }),
  },
  {
    kind: 'Evaluation',
    path: `${INTAKE}/evaluations`,
    changedBy: ['PUT', 'PATCH'],
    defaults(body) {
      if (body['experiment_ids'] === undefined && !body['experiment_group_id']) {
        throw invalidField(['body', 'experiment_ids'], 'Field required', 'missing');
      }
      return {
        experiment_group_id: null,
        parent_experiment_id: null,
        dataset_version: null,
        metadata: {},
        description: null,
        status: null,
        run_count: 0,
        test_case_count: 0,
      };
    },
    actions: {
      'POST /pin': (pinned_at) => ({ pinned_at }),
      'DELETE /pin': () => ({ pinned_at: null }),
    },
  },
  {
    kind: 'Model',
    path: `${MODELS}/models`,
    changedBy: ['PATCH'],
    defaults: () => ({ description: null, project: null, model_providers: [] }),
  },
  {
    kind: 'Prompt',
    path: `${MODELS}/prompts`,
    changedBy: ['PUT'],
    defaults: () => ({ description: null, project: null, messages: [] }),
    shows: ENTITY_FIELDS,
  },
];

export function allStoredRoutes(workspaces: Workspaces): readonly Route[] {
  return [
    ...RESOURCES.flatMap((resource) => storedRoutes(workspaces, resource)),
    route('GET', `${INTAKE}/evaluations/{name}/sessions`, (call) => {
      workspaceFor(call, workspaces, 'Viewer');
      return list([], call.query);
    }),
    // Without rails nothing is activated, and every message passes.
    route('POST', `${GUARDRAILS}/checks`, (call) => {
      workspaceFor(call, workspaces, 'Viewer');
      if (!Array.isArray(call.body['messages'])) {
        throw invalidField(['body', 'messages'], 'Field required', 'missing');
      }
      const log = { activated_rails: [], stats: { total_duration: 0.01, llm_calls_count: 0 } };
      return ok({ status: 'success', rails_status: {}, guardrails_data: { log } });
    }),
  ];
}
