/** The audit configurations of a workspace: which probes run, and how. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type {
  AuditConfig,
  AuditPluginsData,
  AuditReportData,
  AuditRunData,
  AuditSystemData,
} from './auditor-types.ts';

/** Parameters of: List the audit configurations of a workspace. */
export interface AuditConfigListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 100. Default: `20`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create an audit configuration. */
export interface AuditConfigCreateParams extends WorkspaceParams {
  /** Name, unique within its workspace. */
  name: string;
  /** What the audit config is for, in free text. */
  description?: string | null;
  /** How the scanner (garak) runs. */
  system?: AuditSystemData;
  /** How often and by which rules models are asked. */
  run?: AuditRunData;
  /** Probes, detectors and changes of prompts to use. */
  plugins?: AuditPluginsData;
  /** Where reports go, and their grouping. */
  reporting?: AuditReportData;
}

/** Parameters of: Update an audit configuration. */
export interface AuditConfigUpdateParams extends WorkspaceParams {
  /** What the audit config is for, in free text. */
  description?: string | null;
  /** How the scanner (garak) runs. */
  system?: AuditSystemData;
  /** How often and by which rules models are asked. */
  run?: AuditRunData;
  /** Probes, detectors and changes of prompts to use. */
  plugins?: AuditPluginsData;
  /** Where reports go, and their grouping. */
  reporting?: AuditReportData;
}

/**
 * The audit configurations of a workspace: which probes run, and how.
 *
 * @example
 * for await (const item of auditor.configs.list()) console.log(item);
 */
export class AuditConfigs extends Resource {
  /** All audit configurations of a workspace. */
  list(params?: AuditConfigListParams, options?: ListOptions): PagePromise<AuditConfig> {
    return this.http.pages('GET /apis/auditor/v2/workspaces/{workspace}/configs', params, options);
  }

  /**
   * Creates an audit configuration.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: AuditConfigCreateParams, options?: RequestOptions): RequestPromise<AuditConfig> {
    return this.http.call('POST /apis/auditor/v2/workspaces/{workspace}/configs', params, options);
  }

  /**
   * Returns one audit configuration by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<AuditConfig> {
    return this.http.call(
      'GET /apis/auditor/v2/workspaces/{workspace}/configs/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes an audit configuration.
   *
   * @throws NotFoundError
   */
  update(
    name: string,
    params?: AuditConfigUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<AuditConfig> {
    return this.http.call(
      'PUT /apis/auditor/v2/workspaces/{workspace}/configs/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an audit configuration.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/auditor/v2/workspaces/{workspace}/configs/{name}',
      { ...params, name },
      options,
    );
  }
}
