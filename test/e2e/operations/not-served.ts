/** The operations that a platform of the tests does not serve, and why. */

/** The platform of this run. */
export const PLATFORM = process.env['NMP_TEST_PLATFORM'] ?? 'embedded';

const CLICKHOUSE = 'It needs ClickHouse.';
const BODY = 'The route reads the model from a body, which this method does not send.';
const LATER = 'Only later versions have the route.';
const ABSENT = 'The embedded platform has no such route.';

const SCOPE = 'The scopes of the tests do not allow it.';

const REAL = {
  intake: CLICKHOUSE,
  'evaluations.sessions': CLICKHOUSE,
  iam: SCOPE,
  'secrets.access': SCOPE,
  'inference.gateway.openai.get': BODY,
  'inference.gateway.openai.delete': BODY,
};

/** Resources or operations. */
const NOT_SERVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  embedded: Object.fromEntries(
    [
      'access_keys',
      'adapters',
      'entities',
      'files.head_file',
      'files.filesets.update',
      'files.otlp',
      'iam',
      'inference.deployment_configs',
      'inference.deployments',
      'inference.gateway.model.get',
      'inference.gateway.model.put',
      'inference.gateway.model.delete',
      'inference.gateway.model.patch',
      'inference.gateway.openai.get',
      'inference.gateway.openai.put',
      'inference.gateway.openai.delete',
      'inference.gateway.openai.patch',
      'inference.gateway.provider.put',
      'inference.gateway.provider.delete',
      'inference.gateway.provider.patch',
      'inference.providers.update',
      'inference.providers.update_status',
      'inference.virtual_models',
      'intake',
      'jobs.list_execution_profiles',
      'jobs.pause',
      'jobs.resume',
      'jobs.update_status_details',
      'jobs.results',
      'jobs.steps',
      'jobs.tasks',
      'models.adapters',
      'workspaces.deletions',
    ].map((name) => [name, ABSENT]),
  ),
  '0.3.0': { ...REAL, access_keys: LATER, 'workspaces.deletions': LATER },
  '0.8.1': REAL,
};

export function isServed(key: string): boolean {
  return !Object.keys(NOT_SERVED[PLATFORM] ?? {}).some((name) => `${key}.`.startsWith(`${name}.`));
}
