/** All claims that a check shows, in the order of the checks. */

import { accessKeyClaims } from './access-key-claims.ts';
import type { Claim } from './claim.ts';
import { corsClaims } from './cors-claims.ts';
import { evaluationClaims } from './evaluation-claims.ts';
import { fileClaims } from './file-claims.ts';
import { filterClaims } from './filter-claims.ts';
import { inferenceClaims } from './inference-claims.ts';
import { jobClaims } from './job-claims.ts';
import { nameClaims, takenClaims } from './name-claims.ts';
import { nameRuleClaims } from './name-rule-claims.ts';
import { nullClaims } from './null-claims.ts';
import { otherWorkspaceClaims } from './other-workspace-claims.ts';
import { providerClaims } from './provider-claims.ts';
import { providerRequestClaims } from './provider-request-claims.ts';
import { resourceClaims } from './resource-claims.ts';
import { secretClaims } from './secret-claims.ts';
import { workspaceClaims } from './workspace-claims.ts';

export const CLAIMS: readonly Claim[] = [
  ...nameClaims,
  ...takenClaims,
  ...nameRuleClaims,
  ...workspaceClaims,
  ...secretClaims,
  ...accessKeyClaims,
  ...fileClaims,
  ...filterClaims,
  ...otherWorkspaceClaims,
  ...resourceClaims,
  ...providerClaims,
  ...jobClaims,
  ...inferenceClaims,
  ...providerRequestClaims,
  ...evaluationClaims,
  ...nullClaims,
  ...corsClaims,
];
