/** The deployment configurations of a workspace: containers, probes, ports and resources. Generated from contract/ by `npm run generate`; do not edit. */

import type { PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type {
  ConfigFile,
  DeploymentBackendConfig,
  DeploymentConfig,
  DriftRecoveryPolicy,
  RequestContainer,
  VolumeMount,
  WorkloadIdentitySpec,
} from './deployments-types.ts';

/** Parameters of: List the deployment configurations of a workspace. */
export interface DeploymentConfigListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
}

/** Parameters of: Create a deployment configuration. */
export interface DeploymentConfigCreateParams extends WorkspaceParams {
  /** Name, unique within its workspace. */
  name: string;
  /** Containers that run side by side. */
  containers?: RequestContainer[];
  /** Containers that run one after another before the others. */
  initContainers?: RequestContainer[];
  /** Volumes that all containers see. */
  volumeMounts?: VolumeMount[];
  /** Files that are written before the containers start. */
  configFiles?: ConfigFile[];
  /** Whether containers are started again after they end. Default: `'Always'`. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {});
  /** Restarts after which the deployment counts as failed. At least 1. Default: `6`. */
  backoffLimit?: number;
  /** What happens when containers disappear. */
  driftRecovery?: DriftRecoveryPolicy | null;
  /** Labels of the containers, by key. */
  labels?: Record<string, string>;
  /** Settings that only Docker, Kubernetes or OpenShell has. */
  backendConfig?: DeploymentBackendConfig;
  /** Whether containers get a token of their own. */
  workloadIdentity?: WorkloadIdentitySpec | null;
}

/**
 * The deployment configurations of a workspace: containers, probes, ports and resources.
 *
 * @example
 * for await (const item of deployments.configs.list()) console.log(item);
 */
export class DeploymentConfigs extends Resource {
  /** All deployment configurations of a workspace. */
  list(params?: DeploymentConfigListParams, options?: ListOptions): PagePromise<DeploymentConfig> {
    return this.http.pages(
      'GET /apis/deployments/v2/workspaces/{workspace}/deployment-configs',
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
  ): RequestPromise<DeploymentConfig> {
    return this.http.call(
      'POST /apis/deployments/v2/workspaces/{workspace}/deployment-configs',
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
  ): RequestPromise<DeploymentConfig> {
    return this.http.call(
      'GET /apis/deployments/v2/workspaces/{workspace}/deployment-configs/{name}',
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
      'DELETE /apis/deployments/v2/workspaces/{workspace}/deployment-configs/{name}',
      { ...params, name },
      options,
    );
  }
}
