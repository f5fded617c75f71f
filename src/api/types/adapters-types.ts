/** Types of the resources below `adapters`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, FinetuningType, StringFilter } from './shared-types.ts';

/** Conditions that an adapter must meet to be listed. */
export interface AdapterEntityFilter {
  /** Keeps each adapter whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each adapter whose `model` is this text; `{ $like: "text" }` finds a part of it. */
  model?: StringFilter | string;
  /** Keeps each adapter whose `description` is this text; `{ $like: "text" }` finds a part of it. */
  description?: StringFilter | string;
  /** Keeps each adapter whose `fileset` equals this. */
  fileset?: string;
  /** Keeps adapters made by this method, as in `lora`. */
  finetuning_type?: FinetuningType;
  /** Versions 0.3 and 0.8 of the platform find no enabled adapter by it. */
  enabled?: boolean;
  /** Keeps each adapter whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each adapter whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}
