/** Private synthetic data: jobs that train on a table and generate one without its personal data. Generated from contract/ by `npm run generate`; do not edit. */

import type { WorkspaceParams } from '../../api/list-params.ts';
import type { Download } from '../../http/parse/download.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { JobCollection } from '../job-collection.ts';
import { Plugin } from '../plugin.ts';
import type { SafeSynthesizerJobConfig, SafeSynthesizerSummary } from './safe-synthesizer-types.ts';

/**
 * Private synthetic data: jobs that train on a table and generate one without its personal data.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { SafeSynthesizer } from 'nemo-platform/safe-synthesizer';
 *
 * const safeSynthesizer = new SafeSynthesizer(new NeMoPlatform());
 */
export class SafeSynthesizer extends Plugin {
  /** Jobs that generate a synthetic table. */
  get jobs(): JobCollection<SafeSynthesizerJobConfig> {
    return this.part(
      'jobs',
      JobCollection<SafeSynthesizerJobConfig>,
      '/apis/safe-synthesizer/v2/workspaces/{workspace}/jobs',
    );
  }

  /**
   * Reads the adapter that a job has trained.
   *
   * @throws NotFoundError
   */
  downloadAdapter(
    job: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.http.download(
      'GET /apis/safe-synthesizer/v2/workspaces/{workspace}/jobs/{job}/results/adapter/download',
      { ...params, job },
      options,
    );
  }

  /**
   * Reads the report on quality and privacy of the synthetic data.
   *
   * @throws NotFoundError
   */
  downloadEvaluationReport(
    job: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.http.download(
      'GET /apis/safe-synthesizer/v2/workspaces/{workspace}/jobs/{job}/results/evaluation-report/download',
      { ...params, job },
      options,
    );
  }

  /**
   * Scores and times of a job.
   *
   * @throws NotFoundError
   */
  retrieveSummary(
    job: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<SafeSynthesizerSummary> {
    return this.http.call(
      'GET /apis/safe-synthesizer/v2/workspaces/{workspace}/jobs/{job}/results/summary/download',
      { ...params, job },
      options,
    );
  }

  /**
   * Reads the synthetic data of a job.
   *
   * @throws NotFoundError
   */
  downloadSyntheticData(
    job: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.http.download(
      'GET /apis/safe-synthesizer/v2/workspaces/{workspace}/jobs/{job}/results/synthetic-data/download',
      { ...params, job },
      options,
    );
  }
}
