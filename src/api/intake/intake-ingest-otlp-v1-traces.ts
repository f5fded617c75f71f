/** Ingest of OpenTelemetry traces. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestBody } from '../../http/prepare/body.ts';
import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { TracesIngestResult } from '../types/intake-types.ts';

/** Ingest of OpenTelemetry traces. */
export class OtlpTracesIngest extends Resource {
  /**
   * Stores traces in the binary form of the OpenTelemetry protocol.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    content: RequestBody,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<TracesIngestResult> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/ingest/otlp/v1/traces{*content}',
      { ...params, content },
      options,
    );
  }
}
