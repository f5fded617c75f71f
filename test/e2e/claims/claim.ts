/** A sentence of the documentation about the server, next to the check that shows it on the platform of the run. */

import { NeMoPlatform } from '../../../src/index.node.ts';
import type { Backend, Person } from '../../support/backends/backend.ts';
import { PLATFORM } from '../operations/not-served.ts';

export type PlatformName = 'embedded' | '0.3.0' | '0.8.1';

export interface Sentence {
  /** The file that has the sentence, from the root of the repository. */
  readonly where: string;
  /** The sentence, word for word. */
  readonly says: string;
}

export interface Claim extends Sentence {
  /** The platforms that cannot show it, and why. */
  readonly except?: Readonly<Partial<Record<PlatformName, string>>>;
  /** Fails when the platform does otherwise. */
  readonly check: (tools: ClaimTools) => Promise<void>;
}

/** What checks work with. */
export interface ClaimTools {
  readonly backend: Backend;
  readonly platform: PlatformName;
  /** May do everything; its workspace is made for the claims. */
  readonly admin: NeMoPlatform;
  /** Has no role anywhere. */
  readonly guest: NeMoPlatform;
  readonly workspace: string;
  /** A name that nothing else has. */
  readonly name: (kind: string) => string;
}

export const OPERATIONS = 'contract/overlay/operations.json';
export const FIELDS = 'contract/overlay/fields.json';
export const ENTITY_FIELDS = 'contract/overlay/fields/entities.json';
export const INFERENCE_FIELDS = 'contract/overlay/fields/inference.json';
export const INTAKE_FIELDS = 'contract/overlay/fields/intake.json';
export const MODEL_FIELDS = 'contract/overlay/fields/models.json';

/** Reasons for exceptions that more than one claim has. */
export const ABSENT = 'The embedded platform does not serve it.';
export const SINCE_0_8 = 'Only version 0.8 and later have it.';

let count = 0;

export async function claimTools(backend: Backend): Promise<ClaimTools> {
  const name = (kind: string) => `${kind}-${process.pid}-${++count}`;
  const workspace = name('claims');
  const clientOf = (person: Person) =>
    new NeMoPlatform({
      baseUrl: backend.baseUrl,
      workspace,
      maxRetries: 0,
      accessToken: tokenOf(backend, person),
    });
  const admin = clientOf(backend.admin);
  await admin.workspaces.create({ name: workspace });
  const platform = PLATFORM as PlatformName;
  return { backend, platform, admin, guest: clientOf(backend.guest), workspace, name };
}

/** A sign-in serves for half of the life of its token. */
function tokenOf(backend: Backend, person: Person): () => Promise<string> {
  let token = '';
  let end = 0;
  return async () => {
    const now = performance.now();
    if (now < end) return token;
    token = (await backend.signIn(person)).access_token;
    end = now + backend.accessTokenLifetime * 500;
    return token;
  };
}

/** Status with which the platform refuses a call; 200 if it does not. */
export async function statusOf(call: PromiseLike<unknown>): Promise<number> {
  try {
    await call;
    return 200;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === undefined) throw error;
    return status;
  }
}
