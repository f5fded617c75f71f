/** The groups of generated commands, each loaded only when a command line names it. Generated from contract/ by `npm run generate`; do not edit. */

import type { OperationGroup } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATION_GROUPS: readonly OperationGroup[] = [
  {
    name: 'workspaces',
    description: 'Create workspaces and choose their members',
    load: () => import('./workspaces-operations.ts'),
  },
  {
    name: 'projects',
    description: 'Group the content of a workspace',
    load: () => import('./projects-operations.ts'),
  },
  {
    name: 'secrets',
    description: 'Store API keys and other secrets',
    load: () => import('./secrets-operations.ts'),
  },
  {
    name: 'models',
    description: 'Register models; show where they are served',
    load: () => import('./models-operations.ts'),
  },
  {
    name: 'adapters',
    description: 'List and change LoRA adapters of all models',
    load: () => import('./adapters-operations.ts'),
  },
  {
    name: 'files',
    description: 'Upload, download and list files of filesets',
    load: () => import('./files-operations.ts'),
  },
  {
    name: 'inference',
    description: 'Deploy models, add providers and call models',
    load: () => import('./inference-operations.ts'),
  },
  {
    name: 'jobs',
    description: 'Run jobs, follow logs and download results',
    load: () => import('./jobs-operations.ts'),
  },
  {
    name: 'guardrail',
    description: 'Check messages against guardrails',
    load: () => import('./guardrail-operations.ts'),
  },
  {
    name: 'evaluations',
    description: 'Record evaluations and compare their scores',
    load: () => import('./evaluations-operations.ts'),
  },
  {
    name: 'experiment-groups',
    description: 'Group evaluations that are compared',
    load: () => import('./experiment-groups-operations.ts'),
  },
  {
    name: 'intake',
    description: 'Send, annotate and query traces',
    load: () => import('./intake-operations.ts'),
  },
  {
    name: 'entities',
    description: 'Store JSON objects of your own types',
    load: () => import('./entities-operations.ts'),
  },
  {
    name: 'iam',
    description: 'Grant roles to users and services',
    load: () => import('./iam-operations.ts'),
  },
  {
    name: 'access-keys',
    description: 'Create and revoke tokens for programs',
    load: () => import('./access-keys-operations.ts'),
  },
  {
    name: 'auth',
    description: 'Log in and out, show and refresh your login',
    load: () => import('./auth-operations.ts'),
  },
];
