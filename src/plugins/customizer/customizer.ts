/** Training of models: fine-tuning jobs of several backends. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import { Plugin } from '../plugin.ts';
import { CustomizerJobs } from './customizer-jobs.ts';

/**
 * Training of models: fine-tuning jobs of several backends.
 *
 * @example
 * import { NeMoPlatform } from 'nemo-platform';
 * import { Customizer } from 'nemo-platform/customizer';
 *
 * const customizer = new Customizer(new NeMoPlatform());
 */
export class Customizer extends Plugin {
  /** Training jobs, by the backend that runs them. */
  get jobs(): CustomizerJobs {
    return this.part('jobs', CustomizerJobs);
  }

  /** Whether the plugin is available. */
  health(options?: RequestOptions): RequestPromise<Record<string, unknown>> {
    return this.http.call('GET /apis/customization/v2/healthz', {}, options);
  }
}
