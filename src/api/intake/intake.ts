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
  get annotations(): Annotations {
    return this.part('annotations', Annotations);
  }

  /** The results of evaluators: one score of a span or session each. */
  get evaluatorResults(): EvaluatorResults {
    return this.part('evaluatorResults', EvaluatorResults);
  }

  /** Sends traces to the platform in one of several forms. */
  get ingest(): IntakeIngest {
    return this.part('ingest', IntakeIngest);
  }

  /** The sessions of applications: all traces of one conversation or run. */
  get sessions(): IntakeSessions {
    return this.part('sessions', IntakeSessions);
  }

  /** The spans of a workspace: single steps of traces. */
  get spans(): Spans {
    return this.part('spans', Spans);
  }

  /** The traces of a workspace. */
  get traces(): Traces {
    return this.part('traces', Traces);
  }
}
