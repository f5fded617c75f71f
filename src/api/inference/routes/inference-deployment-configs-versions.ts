/** The versions of a deployment configuration. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { ModelDeploymentConfig } from '../../types/inference-types.ts';

/** The versions of a deployment configuration. */
export class DeploymentConfigVersions extends Resource {
  /**
   * Returns one version of a deployment configuration by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    config: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeploymentConfig> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployment-configs/{config}/versions/{name} inference deployment-configs',
      { ...params, config, name },
      options,
    );
  }

  /**
   * Deletes a version of a deployment configuration.
   *
   * @throws NotFoundError
   */
  delete(
    config: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/deployment-configs/{config}/versions/{name} inference deployment-configs',
      { ...params, config, name },
      options,
    );
  }

  /**
   * All versions of a deployment configuration.
   *
   * @throws NotFoundError
   */
  list(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeploymentConfig[]> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployment-configs/{name}/versions inference deployment-configs',
      { ...params, name },
      options,
    );
  }
}
