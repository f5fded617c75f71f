/** How models are deployed: image, resources and engine. A change makes a new version. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  ContainerExecutorConfig,
  ModelDeploymentConfig,
  ModelDeploymentConfigFilter,
  ModelDeploymentConfigModelSpec,
  RailsEngine,
} from '../../types/inference-types.ts';
import { DeploymentConfigVersions } from './inference-deployment-configs-versions.ts';

/** Parameters of: List the deployment configurations of a workspace. */
export interface DeploymentConfigListParams extends WorkspaceParams, PageParams {
  /** Rows per page. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: ModelDeploymentConfigFilter | string;
}

/** Parameters of: Create a deployment configuration. */
export interface DeploymentConfigCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 60 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Unique within its workspace.
   */
  name: string;
  /** Engine that runs the model. */
  engine: RailsEngine;
  /** The model that is deployed. */
  model_spec: ModelDeploymentConfigModelSpec;
  /** How the model is run: GPUs, image and environment. */
  executor_config: ContainerExecutorConfig;
  /**
   * Name of a project that groups the model deployment config with others; it grants no rights. At most 255
   * characters.
   */
  project?: string | null;
  /** What the model deployment config is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Model to deploy, as `workspace/name`. At most 255 characters. */
  model_entity_id?: string | null;
}

/** Parameters of: Update a deployment configuration. */
export interface DeploymentConfigUpdateParams extends WorkspaceParams {
  /** Engine that runs the model. */
  engine: RailsEngine;
  /** The model that is deployed. */
  model_spec: ModelDeploymentConfigModelSpec;
  /** How the model is run: GPUs, image and environment. */
  executor_config: ContainerExecutorConfig;
  /** What the model deployment config is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Model to deploy, as `workspace/name`. At most 255 characters. */
  model_entity_id?: string | null;
}

/**
 * How models are deployed: image, resources and engine. A change makes a new version.
 *
 * @example
 * for await (const item of client.inference.deploymentConfigs.list()) console.log(item);
 */
export class DeploymentConfigs extends Resource {
  /** The versions of a deployment configuration. */
  get versions(): DeploymentConfigVersions {
    return this.part('versions', DeploymentConfigVersions);
  }

  /** All deployment configurations of a workspace. */
  list(
    params?: DeploymentConfigListParams,
    options?: ListOptions,
  ): PagePromise<ModelDeploymentConfig> {
    return this.http.pages(
      'GET /apis/models/v2/workspaces/{workspace}/deployment-configs',
      params,
      options,
    );
  }

  /**
   * Creates a deployment configuration.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: DeploymentConfigCreateParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeploymentConfig> {
    return this.http.call(
      'POST /apis/models/v2/workspaces/{workspace}/deployment-configs',
      params,
      options,
    );
  }

  /**
   * Returns one deployment configuration by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeploymentConfig> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployment-configs/{name} inference deployment-configs',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes a deployment configuration.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params: DeploymentConfigUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeploymentConfig> {
    return this.http.call(
      'POST /apis/models/v2/workspaces/{workspace}/deployment-configs/{name} inference deployment-configs',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a deployment configuration.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/deployment-configs/{name} inference deployment-configs',
      { ...params, name },
      options,
    );
  }
}
