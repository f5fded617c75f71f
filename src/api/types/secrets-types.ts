/** Types of the resources below `secrets`. Generated from contract/ by `npm run generate`; do not edit. */

/** Secret. */
export interface Secret {
  /** Name of the secret. */
  name: string;
  /** Workspace of the secret. */
  workspace: string;
  /** Description of the secret, for people. */
  description?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
}

/** Secret value. */
export interface SecretValue {
  /** Name of the secret value. */
  name: string;
  /** Workspace of the secret value. */
  workspace: string;
  /** Value. */
  value: string;
}

/** Secrets rotation. */
export interface SecretsRotation {
  /** Number of secrets that were encrypted again. */
  rotated_secrets: number;
  /** Whether it worked. */
  success: boolean;
}
