/** The metrics of a workspace: how outputs are scored. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type {
  BundledMetricOutputSpec,
  CloudpickleMetricPayload,
  EvaluatorSecretRef,
  InlineMetricPayload,
  Metric,
  MetricMetadata,
  MetricSort,
} from './evaluator-types.ts';

/** Parameters of: List the metrics of a workspace. */
export interface MetricListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: MetricSort;
  /** Whether to list those that were made of inline metrics too. Default: `false`. */
  include_derived?: boolean;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create a metric. */
export interface MetricCreateParams extends WorkspaceParams {
  /** Kind of metric, as in `bleu` or `llm-judge`. */
  metric_type: string;
  /** Names and types of the values that it computes. */
  outputs: BundledMetricOutputSpec[];
  /** The metric itself: settings, or Python code. */
  payload: CloudpickleMetricPayload | InlineMetricPayload;
  /** Always `metric-bundle`. Default: `'metric-bundle'`. */
  bundle_kind?: 'metric-bundle';
  /** Version of the layout of `payload` and `outputs`. Default: `'v1'`. */
  bundle_format_version?: 'v1';
  /** Free metadata. */
  metadata?: MetricMetadata;
  /** Secrets that it needs, by the name that it uses. */
  secrets?: Record<string, EvaluatorSecretRef>;
  /** Name of a project that groups it with others; it grants no rights. */
  project?: string | null;
}

/**
 * The metrics of a workspace: how outputs are scored.
 *
 * @example
 * for await (const item of evaluator.metrics.list()) console.log(item);
 */
export class Metrics extends Resource {
  /** All metrics of a workspace. */
  list(params?: MetricListParams, options?: ListOptions): PagePromise<Metric> {
    return this.http.pages(
      'GET /apis/evaluator/v2/workspaces/{workspace}/metrics',
      params,
      options,
    );
  }

  /**
   * Returns one metric by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Metric> {
    return this.http.call(
      'GET /apis/evaluator/v2/workspaces/{workspace}/metrics/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Creates a metric.
   *
   * @throws NotFoundError
   */
  create(
    name: string,
    params: MetricCreateParams,
    options?: RequestOptions,
  ): RequestPromise<Metric> {
    return this.http.call(
      'POST /apis/evaluator/v2/workspaces/{workspace}/metrics/{name}{?project}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a metric.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/evaluator/v2/workspaces/{workspace}/metrics/{name}',
      { ...params, name },
      options,
    );
  }
}
