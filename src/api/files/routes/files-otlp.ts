/** OpenTelemetry data that is stored in filesets. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../resource.ts';
import { OtlpLogs } from './files-otlp-logs.ts';

/** OpenTelemetry data that is stored in filesets. */
export class FilesOtlp extends Resource {
  /** OpenTelemetry log records that are stored in a fileset. */
  get logs(): OtlpLogs {
    return this.part('logs', OtlpLogs);
  }
}
