/** The versions of a deployment. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { ModelDeployment } from '../../types/inference-types.ts';

/** The versions of a deployment. */
export class DeploymentVersions extends Resource {
  /**
   * Returns one version of a deployment by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    deployment: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeployment> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployments/{deployment}/versions/{name} inference deployments',
      { ...params, deployment, name },
      options,
    );
  }

  /**
   * Deletes a version of a deployment.
   *
   * @throws NotFoundError
   */
  delete(
    deployment: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/models/v2/workspaces/{workspace}/deployments/{deployment}/versions/{name} inference deployments',
      { ...params, deployment, name },
      options,
    );
  }

  /**
   * All versions of a deployment.
   *
   * @throws NotFoundError
   */
  list(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ModelDeployment[]> {
    return this.http.call(
      'GET /apis/models/v2/workspaces/{workspace}/deployments/{name}/versions inference deployments',
      { ...params, name },
      options,
    );
  }
}
