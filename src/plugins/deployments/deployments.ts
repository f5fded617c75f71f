/** The container deployments of a workspace, with their configurations and volumes. Generated from contract/ by `npm run generate`; do not edit. */

import type { PageParams, WorkspaceParams } from '../../api/list-params.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { Plugin } from '../plugin.ts';
import { DeploymentConfigs } from './deployments-configs.ts';
import type { Deployment, Prerequisite } from './deployments-types.ts';
import { Volumes } from './deployments-volumes.ts';

/** Parameters of: List the deployments of a workspace. */
export interface DeploymentListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
  /** Only deployments in one of these states, separated by commas. */
  status_in?: string | null;
}

/** Parameters of: Create a deployment. */
export interface DeploymentCreateParams extends WorkspaceParams {
  /** Name, unique within its workspace. */
  name: string;
  /** Configuration to run, by name. */
  deployment_config: string;
  /** `READY` to run, `STOPPED` to pause. Default: `'READY'`. */
  desired_state?: 'READY' | 'STOPPED' | (string & {});
  /** Where it runs, as the platform is configured; its default if it is left out. */
  executor?: string | null;
  /** Deployments that must be ready or finished first. */
  prerequisites?: Prerequisite[];
}

/** Parameters of: Set the status of a deployment. */
export interface DeploymentUpdateStatusParams extends WorkspaceParams {
  /** State that was observed last. */
  status:
    | 'PENDING'
    | 'STARTING'
    | 'READY'
    | 'SUCCEEDED'
    | 'FAILED'
    | 'LOST'
    | 'UNKNOWN'
    | 'DELETING'
    | (string & {});
  /** Status in words. */
  status_message?: string;
  /** Exit code of the container that ended; null while it runs. */
  exit_code?: number | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
}

/**
 * The container deployments of a workspace, with their configurations and volumes.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { Deployments } from 'nemo-platform/deployments';
 *
 * const deployments = new Deployments(new NeMoPlatform());
 * for await (const item of deployments.list()) console.log(item);
 */
export class Deployments extends Plugin {
  /** The deployment configurations of a workspace: containers, probes, ports and resources. */
  get configs(): DeploymentConfigs {
    return this.part('configs', DeploymentConfigs);
  }

  /** The volumes of a workspace, which deployments mount. */
  get volumes(): Volumes {
    return this.part('volumes', Volumes);
  }

  /** All deployments of a workspace. */
  list(params?: DeploymentListParams, options?: ListOptions): PagePromise<Deployment> {
    return this.http.pages(
      'GET /apis/deployments/v2/workspaces/{workspace}/deployments',
      params,
      options,
    );
  }

  /**
   * Creates a deployment.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: DeploymentCreateParams, options?: RequestOptions): RequestPromise<Deployment> {
    return this.http.call(
      'POST /apis/deployments/v2/workspaces/{workspace}/deployments',
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
  ): RequestPromise<Deployment> {
    return this.http.call(
      'GET /apis/deployments/v2/workspaces/{workspace}/deployments/{name}',
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
      'DELETE /apis/deployments/v2/workspaces/{workspace}/deployments/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Sets the status of a deployment; the backend that runs it uses this.
   *
   * @throws NotFoundError
   */
  updateStatus(
    name: string,
    params: DeploymentUpdateStatusParams,
    options?: RequestOptions,
  ): RequestPromise<Deployment> {
    return this.http.call(
      'PUT /apis/deployments/v2/workspaces/{workspace}/deployments/{name}/status',
      { ...params, name },
      options,
    );
  }
}
