/** Waits until a job has ended. */

import { JobCancelledError, JobFailedError, REMEDIES } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import { explained } from '../../text/sanitize-text.ts';
import { poll, type WaitOptions } from '../waiting/poll.ts';

/** State of a job. The last three are final; `paused` is not. */
export type JobState =
  | 'created'
  | 'pending'
  | 'active'
  | 'pausing'
  | 'paused'
  | 'resuming'
  | 'cancelling'
  | 'completed'
  | 'error'
  | 'cancelled'
  | (string & {});

/** Status of a job, its steps and their tasks. */
export interface JobProgress {
  id: string;
  name: string;
  status: JobState;
  status_details?: Record<string, unknown> | null;
  error_details?: Record<string, unknown> | null;
  steps?: { name: string; status: JobState }[] | null;
}

/** Where jobs are; plugins have their own. */
export const JOBS = '/apis/jobs/v2/workspaces/{workspace}/jobs';

export function readJob(
  transport: Transport,
  name: string,
  { workspace, signal }: Pick<WaitOptions<JobProgress>, 'workspace' | 'signal'>,
  jobs = JOBS,
): PromiseLike<JobProgress> {
  const route = `GET ${jobs}/{name}/status${jobs === JOBS ? ' jobs' : ''}`;
  return transport.call<JobProgress>(route, { workspace, name }, { signal });
}

export function isFinal(status: JobState): boolean {
  return status === 'completed' || status === 'error' || status === 'cancelled';
}

/** @throws JobFailedError, JobCancelledError, WaitTimeoutError, AbortError, NotFoundError */
export function waitForJob(
  transport: Transport,
  name: string,
  options: WaitOptions<JobProgress>,
  jobs = JOBS,
): Promise<JobProgress> {
  const subject = `job "${name}"`;
  return poll({
    ...options,
    runtime: transport.runtime,
    subject,
    read: () => readJob(transport, name, options, jobs),
    isDone({ status, error_details, status_details }) {
      if (status === 'cancelled') {
        throw new JobCancelledError(`The ${subject} was cancelled.`, { status });
      }
      if (status === 'error') {
        const why = error_details?.['message'] ?? status_details?.['message'];
        throw new JobFailedError(explained(`The ${subject} failed`, why), {
          status,
          remedy: REMEDIES.showJobLogs(name),
        });
      }
      return status === 'completed';
    },
  });
}
