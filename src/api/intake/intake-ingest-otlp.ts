/** Ingest in the forms of OpenTelemetry. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../resource.ts';
import { OtlpIngestV1 } from './intake-ingest-otlp-v1.ts';

/** Ingest in the forms of OpenTelemetry. */
export class OtlpIngest extends Resource {
  /** Ingest in version 1 of the OpenTelemetry protocol. */
  get v1(): OtlpIngestV1 {
    return this.part('v1', OtlpIngestV1);
  }
}
