/** OpenTelemetry log records that are stored in a fileset. Generated from contract/ by `npm run generate`; do not edit. */

import type { CursorPagePromise } from '../../../http/parse/cursor-page.ts';
import type { RequestBody } from '../../../http/prepare/body.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { OtlpLogsResult } from '../../types/files-types.ts';
import type { JobLogEntry } from '../../types/shared-types.ts';

/** Parameters of: Store OpenTelemetry log records. */
export interface OtlpLogCreateParams extends WorkspaceParams {
  /** Folder in the fileset that holds the log records. Since version 0.8 of the platform. */
  artifact_base_path?: string;
}

/** Parameters of: Query OpenTelemetry log records. */
export interface OtlpLogQueryParams extends WorkspaceParams {
  /** Attributes that a record must have, as in `{ job: "train-1" }`. */
  filters?: Record<string, string>;
  /**
   * Maximum number of rows: up to 1000 in version 0.3 of the platform, up to 10000 since version 0.8. More than
   * 0. Default: `100`.
   */
  limit?: number;
  /** Cursor of the page, from the page before. */
  page_cursor?: string | null;
  /** Number of the newest entries to return. From 1 to 10000. Since version 0.8 of the platform. */
  tail?: number | null;
  /** Folder in the fileset that holds the log records. Since version 0.8 of the platform. */
  artifact_base_path?: string | null;
}

/** OpenTelemetry log records that are stored in a fileset. */
export class OtlpLogs extends Resource {
  /**
   * Stores log records. Check `partialSuccess`: rejected records are not an error of the request.
   *
   * @throws NotFoundError
   */
  create(
    name: string,
    content: RequestBody,
    params?: OtlpLogCreateParams,
    options?: RequestOptions,
  ): RequestPromise<OtlpLogsResult> {
    return this.http.call(
      'POST /apis/files/v2/workspaces/{workspace}/filesets/{name}/otlp/v1/logs{?artifact_base_path}{*content}',
      { ...params, name, content },
      options,
    );
  }

  /**
   * Reads log records in pages.
   *
   * @throws NotFoundError
   */
  query(
    name: string,
    params?: OtlpLogQueryParams,
    options?: ListOptions,
  ): CursorPagePromise<JobLogEntry> {
    return this.http.cursorPages(
      'POST /apis/files/v2/workspaces/{workspace}/filesets/{name}/otlp/v1/logs/query',
      { ...params, name },
      options,
    );
  }
}
