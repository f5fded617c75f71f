/** The topics of `nmp help` in order: names and summaries. The content is loaded on demand. */

import type { Topic } from './topic.ts';

export const TOPICS: readonly Topic[] = [
  {
    name: 'credentials',
    summary: 'Credential sources, contexts and the config file',
    blocks: async () => (await import('./topics/credentials-topic.ts')).CREDENTIALS,
  },
  {
    name: 'environment',
    summary: 'Environment variables and precedence',
    blocks: async () => (await import('./topics/environment-topic.ts')).ENVIRONMENT,
  },
  {
    name: 'exit-codes',
    summary: 'Meaning of the exit codes',
    blocks: async () => (await import('./topics/exit-codes-topic.ts')).EXIT_CODES,
  },
  {
    name: 'formatting',
    summary: 'Output formats, columns, queries and times',
    blocks: async () => (await import('./topics/formatting-topic.ts')).FORMATTING,
  },
  {
    name: 'json',
    summary: 'Machine-readable output and its schemas',
    blocks: async () => (await import('./topics/json-topic.ts')).JSON_OUTPUTS,
  },
  {
    name: 'scopes',
    summary: 'Scopes of a token and the two causes of a 403',
    blocks: async () => (await import('./topics/scopes-topic.ts')).SCOPES,
  },
];
