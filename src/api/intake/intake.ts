/** Traces of applications: ingest, spans, sessions, annotations and scores. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../resource.ts';
import { Annotations } from './intake-annotations.ts';
import { EvaluatorResults } from './intake-evaluator-results.ts';
import { IntakeIngest } from './intake-ingest.ts';
import { IntakeSessions } from './intake-sessions.ts';
import { Spans } from './intake-spans.ts';
import { Traces } from './intake-traces.ts';

/** Traces of applications: ingest, spans, sessions, annotations and scores. */
export class Intake extends Resource {
  /** The annotations of spans and sessions: feedback, labels, notes and metadata. */
  readonly annotations: Annotations = new Annotations(this.http);

  /** The results of evaluators: one score of a span or session each. */
  readonly evaluatorResults: EvaluatorResults = new EvaluatorResults(this.http);

  /** Sends traces to the platform in one of several forms. */
  readonly ingest: IntakeIngest = new IntakeIngest(this.http);

  /** The sessions of applications: all traces of one conversation or run. */
  readonly sessions: IntakeSessions = new IntakeSessions(this.http);

  /** The spans of a workspace: single steps of traces. */
  readonly spans: Spans = new Spans(this.http);

  /** The traces of a workspace. */
  readonly traces: Traces = new Traces(this.http);
}
