/** Types of the resources below `access-keys`. Generated from contract/ by `npm run generate`; do not edit. */

/** An access key, as the platform returns it. */
export interface AccessKey {
  /** ID of the access key, as in `ak_0123456789abcdef0123456789abcdef`. */
  jti: string;
  /** Label of the key; need not be unique. */
  name?: string | null;
  /** What the key is for, in free text. */
  description?: string | null;
  /** Principal as which the key acts. */
  principal: string;
  /** Whether the key acts as a user or as a service account. Default: `'USER'`. */
  entity_type?: 'USER' | 'SERVICE_ACCOUNT' | (string & {}) | null;
  /** State: `ACTIVE` keys are accepted, `EXPIRED`, `REVOKED` and `SUSPENDED` ones are not. */
  status: 'ACTIVE' | 'EXPIRED' | 'REVOKED' | 'SUSPENDED' | 'ROTATING' | (string & {});
  /** Issuer in the token. */
  issuer: string;
  /** Audiences in the token. */
  audiences: string[];
  /** Services that the key may use. Empty: all. */
  scope?: string[] | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it ends, in UTC (ISO 8601). */
  expires_at?: string | null;
  /** When the grace period ends, in UTC (ISO 8601). */
  grace_period_expires_at?: string | null;
  /** When it was last used, in UTC (ISO 8601). */
  last_used_at?: string | null;
}

/** A list of access keys in one response. */
export interface AccessKeyList {
  /** Access keys of this page. */
  data: AccessKey[];
  /** Whether there is another page. Default: `false`. */
  has_more?: boolean | null;
}

/** Access key revocation. */
export interface AccessKeyRevocation {
  /** ID of the access key, as in `ak_0123456789abcdef0123456789abcdef`. */
  jti: string;
  /** Whether the key was revoked by this request. */
  revoked: boolean;
}

/** Access key rotation. */
export interface AccessKeyRotation {
  /** The new key, with its token. */
  new_key: CreatedAccessKey;
  /** ID of the replaced key. */
  previous_jti: string;
  /** Status of the replaced key. */
  previous_status: 'ACTIVE' | 'EXPIRED' | 'REVOKED' | 'SUSPENDED' | 'ROTATING' | (string & {});
  /** Seconds for which the replaced key is still accepted. */
  grace_period_seconds: number;
  /** When the grace period ends, in UTC (ISO 8601). */
  grace_period_expires_at?: string | null;
}

/** Access key status change. */
export interface AccessKeyStatusChange {
  /** ID of the access key, as in `ak_0123456789abcdef0123456789abcdef`. */
  jti: string;
  /** State after the change; `SUSPENDED` and `EXPIRED` keys are refused. */
  status: 'ACTIVE' | 'EXPIRED' | 'SUSPENDED' | (string & {});
  /** Whether this request changed the status. */
  changed: boolean;
}

/** Access key workspace grant. */
export interface AccessKeyWorkspaceGrant {
  /** Workspace in which the key may act. */
  workspace: string;
  /** What the key may do there, as in `Viewer` or `Editor`. Default: `['Editor']`. */
  roles?: string[];
}

/** Created access key. */
export interface CreatedAccessKey {
  /** ID of the access key, as in `ak_0123456789abcdef0123456789abcdef`. */
  jti: string;
  /** Label of the key; need not be unique. */
  name?: string | null;
  /** What the key is for, in free text. */
  description?: string | null;
  /** Principal as which the key acts. */
  principal: string;
  /** Whether the key acts as a user or as a service account. Default: `'USER'`. */
  entity_type?: 'USER' | 'SERVICE_ACCOUNT' | (string & {}) | null;
  /** State: `ACTIVE` keys are accepted, `EXPIRED`, `REVOKED` and `SUSPENDED` ones are not. */
  status: 'ACTIVE' | 'EXPIRED' | 'REVOKED' | 'SUSPENDED' | 'ROTATING' | (string & {});
  /** Issuer in the token. */
  issuer: string;
  /** Audiences in the token. */
  audiences: string[];
  /** Services that the key may use. Empty: all. */
  scope?: string[] | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it ends, in UTC (ISO 8601). */
  expires_at?: string | null;
  /** When the grace period ends, in UTC (ISO 8601). */
  grace_period_expires_at?: string | null;
  /** When it was last used, in UTC (ISO 8601). */
  last_used_at?: string | null;
  /** The token. No other response contains it. */
  token: string;
  /** Always `Bearer`. */
  token_type: 'Bearer';
}
