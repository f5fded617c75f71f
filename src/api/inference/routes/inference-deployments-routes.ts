/** The deployments of models in a workspace. A change makes a new version. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  ModelDeployment,
  ModelDeploymentFilter,
  ModelDeploymentStatus,
} from '../../types/inference-types.ts';
import { DeploymentVersions } from './inference-deployments-versions.ts';

/** Parameters of: List the deployments of a workspace. */
export interface DeploymentListParams extends WorkspaceParams, PageParams {
  /** Rows per page. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: string;
  /** Whether to list earlier versions too, not only the newest of each deployment. Default: `false`. */
  all_versions?: boolean;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: ModelDeploymentFilter | string;
}

/** Parameters of: Create a deployment. */
export interface DeploymentCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 60 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Unique within its workspace.
   */
  name: string;
  /** Name of the deployment configuration, without its workspace. At most 255 characters. */
  config: string;
  /** Name of a project that groups the model deployment with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** Version of the configuration; the newest one if it is left out. */
  config_version?: number | null;
}

/** Parameters of: Update a deployment. */
export interface DeploymentUpdateParams extends WorkspaceParams {
  /** Name of the deployment configuration, without its workspace. At most 255 characters. */
  config: string;
  /** Version of the configuration; the newest one if it is left out. */
  config_version?: number | null;
}

/** Parameters of: Set the status of a deployment. */
export interface DeploymentUpdateStatusParams extends WorkspaceParams {
  /** New state, which replaces the current one. */
  status: ModelDeploymentStatus;
  /** Status in words. At most 1000 characters. */
  status_message?: string;
  /** Provider that serves the deployment, as `workspace/name`. At most 255 characters. */
  model_provider_id?: string | null;
  /** Version number of the deployment that the status belongs to; the newest if it is left out. */
  version?: string;
}

/**
 * The deployments of models in a workspace. A change makes a new version.
 *
 * @example
 * for await (const item of client.inference.deployments.list()) console.log(item);
 */
export class DeploymentsRoutes extends Resource {
  /** The versions of a deployment. */
  get versions(): DeploymentVersions {
    return this.part('versions', DeploymentVersions);
  }

  /** All deployments of a workspace. */
  list(params?: DeploymentListParams, options?: ListOptions): PagePromise<ModelDeployment> {
    return this.http.pages(
      'GET /apis/models/v2/workspaces/{workspace}/deployments',
      params,
      options,
    );
  }

  /**
   * Creates a deployment.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: DeploymentCreateParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeployment> {
    return this.http.call(
      'POST /apis/models/v2/workspaces/{workspace}/deployments',
      params,
      options,
    );
  }

  /**
   * Returns one deployment by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeployment> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployments/{name} inference deployments',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes a deployment.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params: DeploymentUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeployment> {
    return this.http.call(
      'POST /apis/models/v2/workspaces/{workspace}/deployments/{name} inference deployments',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a deployment.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/deployments/{name} inference deployments',
      { ...params, name },
      options,
    );
  }

  /**
   * The models that a deployment serves.
   *
   * @throws NotFoundError
   */
  listModels(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Record<string, unknown>> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployments/{name}/models inference deployments',
      { ...params, name },
      options,
    );
  }

  /**
   * Sets the status of a deployment; controllers use it.
   *
   * @throws NotFoundError
   */
  updateStatus(
    name: string,
    params: DeploymentUpdateStatusParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeployment> {
    return this.http.call(
      'POST /apis/models/v2/workspaces/{workspace}/deployments/{name}/status{?version} inference deployments',
      { ...params, name },
      options,
    );
  }
}
