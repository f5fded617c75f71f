/** The annotations of spans and sessions: feedback, labels, notes and metadata. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type {
  Annotation,
  AnnotationFilter,
  AnnotationInput,
  AnnotationSortField,
} from '../types/intake-types.ts';

/** Parameters of: List the annotations of a workspace. */
export interface AnnotationListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: AnnotationSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: AnnotationFilter | string;
}

/** Parameters of: Create an annotation. */
export type AnnotationCreateParams = WorkspaceParams & AnnotationInput;

/**
 * The annotations of spans and sessions: feedback, labels, notes and metadata.
 *
 * @example
 * for await (const item of client.intake.annotations.list()) console.log(item);
 */
export class Annotations extends Resource {
  /** All annotations of a workspace. */
  list(params?: AnnotationListParams, options?: ListOptions): PagePromise<Annotation> {
    return this.http.pages(
      'GET /apis/intake/v2/workspaces/{workspace}/annotations',
      params,
      options,
    );
  }

  /**
   * Creates an annotation.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: AnnotationCreateParams, options?: RequestOptions): RequestPromise<Annotation> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/annotations',
      params,
      options,
    );
  }

  /**
   * Returns one annotation by its ID.
   *
   * @throws NotFoundError
   */
  retrieve(
    annotationId: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Annotation> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/annotations/{annotation_id} intake annotations',
      { ...params, annotation_id: annotationId },
      options,
    );
  }

  /**
   * Deletes an annotation.
   *
   * @throws NotFoundError
   */
  delete(
    annotationId: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/intake/v2/workspaces/{workspace}/annotations/{annotation_id} intake annotations',
      { ...params, annotation_id: annotationId },
      options,
    );
  }
}
