/** Training jobs, by the backend that runs them. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../api/resource.ts';
import { JobCollection } from '../job-collection.ts';
import type {
  AutomodelJobInput,
  AutomodelJobOutput,
  RlJobInput,
  RlJobOutput,
  UnslothJobInput,
  UnslothJobOutput,
} from './customizer-types.ts';

/** Training jobs, by the backend that runs them. */
export class CustomizerJobs extends Resource {
  /** Training jobs that NeMo Automodel runs. */
  get automodel(): JobCollection<AutomodelJobInput, AutomodelJobOutput> {
    return this.part(
      'automodel',
      JobCollection<AutomodelJobInput, AutomodelJobOutput>,
      '/apis/customization/v2/workspaces/{workspace}/automodel/jobs',
    );
  }

  /** Training jobs by preferences and rewards (DPO, GRPO), which NeMo RL runs. */
  get rl(): JobCollection<RlJobInput, RlJobOutput> {
    return this.part(
      'rl',
      JobCollection<RlJobInput, RlJobOutput>,
      '/apis/customization/v2/workspaces/{workspace}/rl/jobs',
    );
  }

  /** Training jobs that Unsloth runs. */
  get unsloth(): JobCollection<UnslothJobInput, UnslothJobOutput> {
    return this.part(
      'unsloth',
      JobCollection<UnslothJobInput, UnslothJobOutput>,
      '/apis/customization/v2/workspaces/{workspace}/unsloth/jobs',
    );
  }
}
