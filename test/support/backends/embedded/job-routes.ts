/** Routes for jobs: create, status, cancel, delete, and the log in pages with cursors. */

import { randomBytes } from 'node:crypto';
import { workspaceFor } from './access.ts';
import { type Call, created, newNameIn, ok, type Route, route } from './call.ts';
import { list } from './lists.ts';
import type { Role, Workspaces } from './platform-data.ts';
import { invalidField, notFound, taken } from './refusal.ts';
import { type JobStep, SubprocessJob } from './subprocess-job.ts';

const ALL = '/apis/jobs/v2/workspaces/{workspace}/jobs';
const ONE = `${ALL}/{name}`;
/** The fileset of a job is `job-fileset-` and its name. */
const MAX_NAME_LENGTH = 51;

function shown({ entity, status, errorDetails, request }: SubprocessJob, call: Call): object {
  return {
    description: null,
    project: null,
    spec: {},
    ...request,
    ...entity,
    attempt_id: `${entity.id}-1`,
    fileset: `job-fileset-${entity.name}`,
    workspace: call.params['workspace'],
    status,
    status_details: {},
    error_details: errorDetails,
  };
}

function requireObject(value: unknown, field: string): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  if (value === undefined) throw invalidField(['body', field], 'Field required', 'missing');
  throw invalidField(['body', field], 'Input should be a valid dictionary', 'dict_type');
}

export function jobRoutes(workspaces: Workspaces): readonly Route[] {
  const all = new Map<string, SubprocessJob>();
  const keyOf = (call: Call, name: string, least: Role) =>
    `${workspaceFor(call, workspaces, least).entity.name}/${name}`;
  const jobFor = (call: Call, least: Role): SubprocessJob => {
    const name = call.params['name']!;
    const job = all.get(keyOf(call, name, least));
    if (job === undefined) throw notFound('Job', name);
    return job;
  };
  return [
    route('GET', ALL, (call) => {
      const prefix = keyOf(call, '', 'Viewer');
      const jobs = [...all].filter(([key]) => key.startsWith(prefix)).map(([, job]) => job);
      return list(
        jobs.map(({ entity }) => entity),
        call.query,
        ({ name }) => shown(jobs.find(({ entity }) => entity.name === name)!, call),
      );
    }),
    route('POST', ALL, (call) => {
      const unnamed = `${call.body['source']}-${randomBytes(4).toString('hex')}`;
      const name = newNameIn(call, MAX_NAME_LENGTH, unnamed);
      const key = keyOf(call, name, 'Editor');
      if (all.has(key)) throw taken('Job', name);
      for (const field of ['spec', 'platform_spec']) requireObject(call.body[field], field);
      const spec = call.body['platform_spec'] as { steps?: readonly JobStep[] } | undefined;
      const steps = spec?.steps ?? [];
      if (!Array.isArray(steps)) {
        const loc = ['body', 'platform_spec', 'steps'];
        throw invalidField(loc, 'Input should be a valid list', 'list_type');
      }
      const job = new SubprocessJob(name, steps, call.caller, call.body);
      all.set(key, job);
      return created({ ...shown(job, call), status: 'created' });
    }),
    route('GET', ONE, (call) => ok(shown(jobFor(call, 'Viewer'), call))),
    route('GET', `${ONE}/status`, (call) => {
      const { entity, status, errorDetails } = jobFor(call, 'Viewer');
      return ok({
        id: entity.id,
        name: entity.name,
        status,
        status_details: {},
        error_details: errorDetails,
        steps: [],
        created_at: entity.created_at,
        updated_at: entity.updated_at,
      });
    }),
    route('POST', `${ONE}/cancel`, (call) => {
      const job = jobFor(call, 'Editor');
      job.cancel();
      return ok(shown(job, call));
    }),
    route('DELETE', ONE, (call) => {
      const job = jobFor(call, 'Editor');
      job.cancel();
      all.delete(keyOf(call, job.entity.name, 'Editor'));
      return { status: 204, body: undefined };
    }),
    route('GET', `${ONE}/logs`, (call) => {
      const { log } = jobFor(call, 'Viewer');
      const start = Number(call.query.get('page_cursor') ?? 0);
      const end = start + Number(call.query.get('limit') ?? 100);
      const next_page = end < log.length ? String(end) : null;
      return ok({ data: log.slice(start, end), total: log.length, next_page, prev_page: null });
    }),
  ];
}
