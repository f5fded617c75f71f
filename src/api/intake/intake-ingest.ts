/** Sends traces to the platform in one of several forms. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../resource.ts';
import { AtifIngest } from './intake-ingest-atif.ts';
import { ChatCompletionsIngest } from './intake-ingest-chat-completions.ts';
import { OtlpIngest } from './intake-ingest-otlp.ts';

/** Sends traces to the platform in one of several forms. */
export class IntakeIngest extends Resource {
  /** Ingest of agent trajectories in the form ATIF. */
  readonly atif: AtifIngest = new AtifIngest(this.http);

  /** Ingest of chat completions that were made elsewhere. */
  readonly chatCompletions: ChatCompletionsIngest = new ChatCompletionsIngest(this.http);

  /** Ingest in the forms of OpenTelemetry. */
  readonly otlp: OtlpIngest = new OtlpIngest(this.http);
}
