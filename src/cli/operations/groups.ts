/** The groups of generated commands, each loaded only when a command line names it. Generated from contract/ by `npm run generate`; do not edit. */

import type { OperationGroup } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATION_GROUPS: readonly OperationGroup[] = [
  { name: 'workspaces', load: async () => (await import('./workspaces-operations.ts')).OPERATIONS },
  { name: 'projects', load: async () => (await import('./projects-operations.ts')).OPERATIONS },
  { name: 'secrets', load: async () => (await import('./secrets-operations.ts')).OPERATIONS },
  { name: 'models', load: async () => (await import('./models-operations.ts')).OPERATIONS },
  { name: 'adapters', load: async () => (await import('./adapters-operations.ts')).OPERATIONS },
  { name: 'files', load: async () => (await import('./files-operations.ts')).OPERATIONS },
  { name: 'inference', load: async () => (await import('./inference-operations.ts')).OPERATIONS },
  { name: 'jobs', load: async () => (await import('./jobs-operations.ts')).OPERATIONS },
  { name: 'guardrail', load: async () => (await import('./guardrail-operations.ts')).OPERATIONS },
  {
    name: 'evaluations',
    load: async () => (await import('./evaluations-operations.ts')).OPERATIONS,
  },
  {
    name: 'experiment-groups',
    load: async () => (await import('./experiment-groups-operations.ts')).OPERATIONS,
  },
  { name: 'intake', load: async () => (await import('./intake-operations.ts')).OPERATIONS },
  { name: 'entities', load: async () => (await import('./entities-operations.ts')).OPERATIONS },
  { name: 'iam', load: async () => (await import('./iam-operations.ts')).OPERATIONS },
  {
    name: 'access-keys',
    load: async () => (await import('./access-keys-operations.ts')).OPERATIONS,
  },
  { name: 'auth', load: async () => (await import('./auth-operations.ts')).OPERATIONS },
];
