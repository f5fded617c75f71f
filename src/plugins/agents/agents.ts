/** The agents of a workspace: their configurations, deployments and jobs. Generated from contract/ by `npm run generate`; do not edit. */

import type { PageParams, WorkspaceParams } from '../../api/list-params.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { Plugin } from '../plugin.ts';
import { AgentDeployments } from './agents-deployments.ts';
import { AgentJobs } from './agents-jobs.ts';
import type { Agent } from './agents-types.ts';

/** Parameters of: List the agents of a workspace. */
export interface AgentListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
}

/** Parameters of: Create an agent. */
export interface AgentCreateParams extends WorkspaceParams {
  /** Name of the agent, unique within its workspace. */
  name: string;
  /** Workflow of the agent, in the format that `config_format` names. */
  config: Record<string, unknown>;
  /** What the agent is for, in free text. */
  description?: string;
  /** Format of `config`; `nat-workflow-v1` is NeMo Agent Toolkit. Default: `'nat-workflow-v1'`. */
  config_format?: string;
}

/**
 * The agents of a workspace: their configurations, deployments and jobs.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { Agents } from 'nemo-platform/agents';
 *
 * const agents = new Agents(new NeMoPlatform());
 * for await (const item of agents.list()) console.log(item);
 */
export class Agents extends Plugin {
  /** The deployments of agents: agents that run and answer. */
  get deployments(): AgentDeployments {
    return this.part('deployments', AgentDeployments);
  }

  /** Jobs that analyze, evaluate and optimize agents. */
  get jobs(): AgentJobs {
    return this.part('jobs', AgentJobs);
  }

  /** All agents of a workspace. */
  list(params?: AgentListParams, options?: ListOptions): PagePromise<Agent> {
    return this.http.pages('GET /apis/agents/v2/workspaces/{workspace}/agents', params, options);
  }

  /**
   * Creates an agent.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: AgentCreateParams, options?: RequestOptions): RequestPromise<Agent> {
    return this.http.call('POST /apis/agents/v2/workspaces/{workspace}/agents', params, options);
  }

  /**
   * Returns one agent by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Agent> {
    return this.http.call(
      'GET /apis/agents/v2/workspaces/{workspace}/agents/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an agent.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/agents/v2/workspaces/{workspace}/agents/{name}',
      { ...params, name },
      options,
    );
  }
}
