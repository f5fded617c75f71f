/** Sends traces to the platform in one of several forms. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../resource.ts';
import { AtifIngest } from './intake-ingest-atif.ts';
import { ChatCompletionsIngest } from './intake-ingest-chat-completions.ts';
import { OtlpIngest } from './intake-ingest-otlp.ts';

/** Sends traces to the platform in one of several forms. */
export class IntakeIngest extends Resource {
  /** Ingest of agent trajectories in the form ATIF. */
  get atif(): AtifIngest {
    return this.part('atif', AtifIngest);
  }

  /** Ingest of chat completions that were made elsewhere. */
  get chatCompletions(): ChatCompletionsIngest {
    return this.part('chatCompletions', ChatCompletionsIngest);
  }

  /** Ingest in the forms of OpenTelemetry. */
  get otlp(): OtlpIngest {
    return this.part('otlp', OtlpIngest);
  }
}
