/** Ingest in version 1 of the OpenTelemetry protocol. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../resource.ts';
import { OtlpTracesIngest } from './intake-ingest-otlp-v1-traces.ts';

/** Ingest in version 1 of the OpenTelemetry protocol. */
export class OtlpIngestV1 extends Resource {
  /** Ingest of OpenTelemetry traces. */
  get traces(): OtlpTracesIngest {
    return this.part('traces', OtlpTracesIngest);
  }
}
