/** Types of the resources below `adapters`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, FinetuningType, StringFilter } from './shared-types.ts';

/** Adapter entity filter. */
export interface AdapterEntityFilter {
  /** Name. */
  name?: StringFilter | string;
  /** Model, as `name` or `workspace/name`. */
  model?: StringFilter | string;
  /** Description. */
  description?: StringFilter | string;
  /** Fileset. */
  fileset?: string;
  /** Type of the finetuning. */
  finetuning_type?: FinetuningType;
  /** Whether it is enabled. */
  enabled?: boolean;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}
