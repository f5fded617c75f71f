/** What can be done with a job beyond its routes: wait for its end, follow its log, download its results. */

import { loadPart } from '../../errors.ts';
import type { Download } from '../../http/parse/download.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WaitOptions } from '../waiting/poll.ts';
import type { JobLogLine, JobLogOptions } from './job-logs.ts';
import type { JobProgress } from './job-wait.ts';
import { JobsRoutes } from './routes/jobs-routes.ts';

const DOWNLOAD = 'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/results/{name}/download jobs';

/** Jobs that run on the platform. */
export class Jobs extends JobsRoutes {
  /**
   * Waits until a job is completed and returns its status. There is no time limit by default. A paused job is waited for;
   * `onStatus` reports that it is paused. The platform may be unavailable for up to 2 minutes.
   *
   * @throws JobFailedError, JobCancelledError, WaitTimeoutError, AbortError, NotFoundError
   * @example
   * await client.jobs.wait('train', { onStatus: ({ status }) => console.log(status) });
   */
  async wait(name: string, options: WaitOptions<JobProgress> = {}): Promise<JobProgress> {
    const { waitForJob } = await loadPart(import('./job-wait.ts'));
    return waitForJob(this.http, name, options);
  }

  /**
   * The log of a job, entry by entry. With `follow: true` it continues until the job has ended, whatever the result.
   *
   * @throws NotFoundError, AbortError, APIError
   * @example
   * for await (const { message } of client.jobs.logs('train', { follow: true })) console.log(message);
   */
  async *logs(name: string, options: JobLogOptions = {}): AsyncIterableIterator<JobLogLine> {
    const { readJobLogs } = await loadPart(import('./job-logs.ts'));
    yield* readJobLogs(this.http, name, options);
  }

  /**
   * Downloads a result of a job. A result that is a folder arrives as a gzipped tar archive.
   *
   * @throws NotFoundError
   */
  downloadResult(
    job: string,
    name: string,
    { workspace }: { workspace?: string } = {},
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.http.download(DOWNLOAD, { workspace, job, name }, options);
  }
}
