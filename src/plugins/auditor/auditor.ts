/** Audits of models for vulnerabilities: configurations, targets and audit jobs. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { JobCollection } from '../job-collection.ts';
import { Plugin } from '../plugin.ts';
import { AuditConfigs } from './auditor-configs.ts';
import { AuditTargets } from './auditor-targets.ts';
import type { AuditInputSpec, AuditSpec } from './auditor-types.ts';

/**
 * Audits of models for vulnerabilities: configurations, targets and audit jobs.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { Auditor } from 'nemo-platform/auditor';
 *
 * const auditor = new Auditor(new NeMoPlatform());
 */
export class Auditor extends Plugin {
  /** The audit configurations of a workspace: which probes run, and how. */
  get configs(): AuditConfigs {
    return this.part('configs', AuditConfigs);
  }

  /** The audit targets of a workspace: the models that are audited. */
  get targets(): AuditTargets {
    return this.part('targets', AuditTargets);
  }

  /** Jobs that audit a target. */
  get jobs(): JobCollection<AuditInputSpec, AuditSpec> {
    return this.part(
      'jobs',
      JobCollection<AuditInputSpec, AuditSpec>,
      '/apis/auditor/v2/workspaces/{workspace}/jobs/audit',
    );
  }

  /** Whether the plugin is available. */
  health(options?: RequestOptions): RequestPromise<Record<string, unknown>> {
    return this.http.call('GET /apis/auditor/v1/healthz', {}, options);
  }
}
