/** The topics of `nmp help`, in their order: names and summaries; what they say is loaded when somebody asks. */

import type { Topic } from './topic.ts';

export const TOPICS: readonly Topic[] = [
  {
    name: 'credentials',
    summary: 'Where the token comes from; contexts and the config file',
    blocks: async () => (await import('./topics/credentials-topic.ts')).CREDENTIALS,
  },
  {
    name: 'environment',
    summary: 'Variables, and what goes before what',
    blocks: async () => (await import('./topics/environment-topic.ts')).ENVIRONMENT,
  },
  {
    name: 'exit-codes',
    summary: 'What the exit code says',
    blocks: async () => (await import('./topics/exit-codes-topic.ts')).EXIT_CODES,
  },
  {
    name: 'formatting',
    summary: 'Output formats, columns, queries and times',
    blocks: async () => (await import('./topics/formatting-topic.ts')).FORMATTING,
  },
  {
    name: 'json',
    summary: 'What programs can read, and the schemas of it',
    blocks: async () => (await import('./topics/json-topic.ts')).JSON_OUTPUTS,
  },
  {
    name: 'scopes',
    summary: 'What a token may do, and the two causes of a 403',
    blocks: async () => (await import('./topics/scopes-topic.ts')).SCOPES,
  },
];
