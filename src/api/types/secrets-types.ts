/** Types of the resources below `secrets`. Generated from contract/ by `npm run generate`; do not edit. */

/** A secret, as the platform returns it. */
export interface Secret {
  /**
   * Name of the secret, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.` and `_`; since
   * version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and does not end with
   * `-`.
   */
  name: string;
  /** Workspace that contains the secret and decides who may see it. */
  workspace: string;
  /** What the secret is for, in free text. */
  description?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
}

/** Secret value. */
export interface SecretValue {
  /** Name of the secret value, unique within its workspace. */
  name: string;
  /** Workspace that contains the secret value and decides who may see it. */
  workspace: string;
  /** The decrypted secret. */
  value: string;
}

/** Secrets rotation. */
export interface SecretsRotation {
  /** Number of secrets that were encrypted again. */
  rotated_secrets: number;
  /** Whether it worked. */
  success: boolean;
}
