/** The volumes of a workspace, which deployments mount. Generated from contract/ by `npm run generate`; do not edit. */

import type { PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { Volume, VolumeBackendConfig } from './deployments-types.ts';

/** Parameters of: List the volumes of a workspace. */
export interface VolumeListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
}

/** Parameters of: Create a volume. */
export interface VolumeCreateParams extends WorkspaceParams {
  /** Name, unique within its workspace. */
  name: string;
  /** Capacity, as in `10Gi`. Default: `'1Gi'`. */
  size?: string;
  /** Whether one or many nodes may mount it, and write to it. */
  access_modes?: ('ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | (string & {}))[];
  /** Settings that only Docker or Kubernetes has. */
  backend_config?: VolumeBackendConfig;
}

/** Parameters of: Set the status of a volume. */
export interface VolumeUpdateStatusParams extends WorkspaceParams {
  /** State that was observed last. */
  status: 'PENDING' | 'BOUND' | 'DELETING' | 'RELEASED' | 'FAILED' | (string & {});
  /** Status in words. */
  status_message?: string;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
}

/**
 * The volumes of a workspace, which deployments mount.
 *
 * @example
 * for await (const item of deployments.volumes.list()) console.log(item);
 */
export class Volumes extends Resource {
  /** All volumes of a workspace. */
  list(params?: VolumeListParams, options?: ListOptions): PagePromise<Volume> {
    return this.http.pages(
      'GET /apis/deployments/v2/workspaces/{workspace}/volumes',
      params,
      options,
    );
  }

  /**
   * Creates a volume.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: VolumeCreateParams, options?: RequestOptions): RequestPromise<Volume> {
    return this.http.call(
      'POST /apis/deployments/v2/workspaces/{workspace}/volumes',
      params,
      options,
    );
  }

  /**
   * Returns one volume by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Volume> {
    return this.http.call(
      'GET /apis/deployments/v2/workspaces/{workspace}/volumes/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a volume.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/deployments/v2/workspaces/{workspace}/volumes/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Sets the status of a volume; the backend that provides it uses this.
   *
   * @throws NotFoundError
   */
  updateStatus(
    name: string,
    params: VolumeUpdateStatusParams,
    options?: RequestOptions,
  ): RequestPromise<Volume> {
    return this.http.call(
      'PUT /apis/deployments/v2/workspaces/{workspace}/volumes/{name}/status',
      { ...params, name },
      options,
    );
  }
}
