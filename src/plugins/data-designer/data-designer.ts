/** Synthetic data: previews, and jobs that create data sets. Generated from contract/ by `npm run generate`; do not edit. */

import type { WorkspaceParams } from '../../api/list-params.ts';
import type { Download } from '../../http/parse/download.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { JobCollection } from '../job-collection.ts';
import { Plugin } from '../plugin.ts';
import type {
  DataDesignerConfig,
  DataDesignerJobConfig,
  DataDesignerStepConfig,
} from './data-designer-types.ts';

/** Parameters of: Preview a synthetic data set. */
export interface DataDesignerPreviewParams extends WorkspaceParams {
  /** Configuration. */
  config: DataDesignerConfig;
  /** Rows to generate. */
  num_records?: number | null;
}

/**
 * Synthetic data: previews, and jobs that create data sets.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { DataDesigner } from 'nemo-platform/data-designer';
 *
 * const dataDesigner = new DataDesigner(new NeMoPlatform());
 */
export class DataDesigner extends Plugin {
  /** Jobs that create a data set. */
  get jobs(): JobCollection<DataDesignerJobConfig, DataDesignerStepConfig> {
    return this.part(
      'jobs',
      JobCollection<DataDesignerJobConfig, DataDesignerStepConfig>,
      '/apis/data-designer/v2/workspaces/{workspace}/jobs/create',
    );
  }

  /**
   * Makes a few records of a data set: the body is a stream with one JSON object per line (NDJSON), in which
   * some lines only keep the connection alive.
   */
  preview(params: DataDesignerPreviewParams, options?: RequestOptions): RequestPromise<Download> {
    return this.http.download(
      'POST /apis/data-designer/v2/workspaces/{workspace}/preview',
      params,
      options,
    );
  }
}
