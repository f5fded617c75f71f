/** Evaluation of models and agents: metrics, tasks, jobs and results. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { Plugin } from '../plugin.ts';
import { AgentEvalResults } from './evaluator-agent-eval-results.ts';
import { EvalResults } from './evaluator-eval-results.ts';
import { EvaluatorJobs } from './evaluator-jobs.ts';
import { Metrics } from './evaluator-metrics.ts';
import { Tasks } from './evaluator-tasks.ts';
import { Tasksets } from './evaluator-tasksets.ts';
import type { HelloResponse } from './evaluator-types.ts';

/**
 * Evaluation of models and agents: metrics, tasks, jobs and results.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { Evaluator } from 'nemo-platform/evaluator';
 *
 * const evaluator = new Evaluator(new NeMoPlatform());
 */
export class Evaluator extends Plugin {
  /** The metrics of a workspace: how outputs are scored. */
  get metrics(): Metrics {
    return this.part('metrics', Metrics);
  }

  /** The tasks of a workspace: what an agent is asked to do, and how it is scored. */
  get tasks(): Tasks {
    return this.part('tasks', Tasks);
  }

  /** The task sets of a workspace: tasks that are evaluated together. */
  get tasksets(): Tasksets {
    return this.part('tasksets', Tasksets);
  }

  /** The results of evaluation jobs. */
  get evalResults(): EvalResults {
    return this.part('evalResults', EvalResults);
  }

  /** The results of agent evaluation jobs. */
  get agentEvalResults(): AgentEvalResults {
    return this.part('agentEvalResults', AgentEvalResults);
  }

  /** Jobs that evaluate models and agents. */
  get jobs(): EvaluatorJobs {
    return this.part('jobs', EvaluatorJobs);
  }

  /** Whether the plugin is available. */
  health(options?: RequestOptions): RequestPromise<Record<string, unknown>> {
    return this.http.call('GET /apis/evaluator/v1/healthz', {}, options);
  }

  /**
   * A greeting, to try the connection.
   *
   * @throws NotFoundError
   */
  hello(name: string, options?: RequestOptions): RequestPromise<HelloResponse> {
    return this.http.call('GET /apis/evaluator/v1/hello/{name}', { name }, options);
  }
}
