/** Synthetic data: previews, and jobs that create data sets. Generated from contract/ by `npm run generate`; do not edit. */

import type { WorkspaceParams } from '../../api/list-params.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import { JobCollection } from '../job-collection.ts';
import { JsonStream } from '../json-stream.ts';
import { Plugin } from '../plugin.ts';
import type {
  DataDesignerConfig,
  DataDesignerJobConfig,
  DataDesignerStepConfig,
  PreviewFrame,
} from './data-designer-types.ts';

/** Parameters of: Preview a synthetic data set. */
export interface DataDesignerPreviewParams extends WorkspaceParams {
  /** Configuration of the preview. */
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
   * Makes a few records of a data set. They arrive in a `dataset` frame; `log` frames before it report what
   * happens.
   *
   * @throws StreamFailedError when the preview fails, StreamEndedError when it is cut off
   */
  preview(params: DataDesignerPreviewParams, options?: RequestOptions): JsonStream<PreviewFrame> {
    return new JsonStream(
      () =>
        this.http.download(
          'POST /apis/data-designer/v2/workspaces/{workspace}/preview',
          params,
          options,
        ),
      'POST',
    );
  }
}
