/** The deployments of agents: agents that run and answer. Generated from contract/ by `npm run generate`; do not edit. */

import type { PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { JsonStream } from '../json-stream.ts';
import type { AgentDeployment, DeploymentLogsResponse, LogLine } from './agents-types.ts';

/** Parameters of: List the agent deployments of a workspace. */
export interface AgentDeploymentListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
}

/** Parameters of: Create an agent deployment. */
export interface AgentDeploymentCreateParams extends WorkspaceParams {
  /** Agent that runs, by name. */
  agent: string;
  /** Name of the deployment; made of the agent's name if it is left out. */
  name?: string | null;
  /** Whether it runs as a process of the server, in Docker or in Kubernetes. Default: `'subprocess'`. */
  deployment_mode?: 'subprocess' | 'docker' | 'k8s' | (string & {});
  /** Container image. */
  image?: string;
}

/** Parameters of: Show the last lines of the log of an agent deployment. */
export interface AgentDeploymentGetLogsParams extends WorkspaceParams {
  /** Number of the newest entries to return. From 0 to 10000. Default: `500`. */
  tail?: number;
}

/**
 * The deployments of agents: agents that run and answer.
 *
 * @example
 * for await (const item of agents.deployments.list()) console.log(item);
 */
export class AgentDeployments extends Resource {
  /** All agent deployments of a workspace. */
  list(params?: AgentDeploymentListParams, options?: ListOptions): PagePromise<AgentDeployment> {
    return this.http.pages(
      'GET /apis/agents/v2/workspaces/{workspace}/deployments',
      params,
      options,
    );
  }

  /**
   * Creates an agent deployment.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: AgentDeploymentCreateParams,
    options?: RequestOptions,
  ): RequestPromise<AgentDeployment> {
    return this.http.call(
      'POST /apis/agents/v2/workspaces/{workspace}/deployments',
      params,
      options,
    );
  }

  /**
   * Returns one agent deployment by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<AgentDeployment> {
    return this.http.call(
      'GET /apis/agents/v2/workspaces/{workspace}/deployments/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an agent deployment.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/agents/v2/workspaces/{workspace}/deployments/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * The last lines of the log of an agent deployment.
   *
   * @throws NotFoundError
   */
  getLogs(
    name: string,
    params?: AgentDeploymentGetLogsParams,
    options?: RequestOptions,
  ): RequestPromise<DeploymentLogsResponse> {
    return this.http.call(
      'GET /apis/agents/v2/workspaces/{workspace}/deployments/{name}/logs',
      { ...params, name },
      options,
    );
  }

  /**
   * The log of an agent deployment as it grows. It ends when the deployment is deleted; `break` ends it too.
   * After a lost connection, the header `Last-Event-ID` with `lastEventId` of the stream continues it.
   *
   * @throws NotFoundError
   * @example
   * for await (const { message } of agents.deployments.streamLogs('helper')) console.log(message);
   */
  streamLogs(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): JsonStream<LogLine> {
    return new JsonStream(
      () =>
        this.http.download(
          'GET /apis/agents/v2/workspaces/{workspace}/deployments/{name}/logs/stream',
          { ...params, name },
          options,
        ),
      'GET',
    );
  }
}
