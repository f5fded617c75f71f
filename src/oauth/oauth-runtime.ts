/** What protocol steps need of the outside; every effect is handed in. */

export interface OAuthRuntime {
  /** Never the authorised transport: token and discovery traffic carries no bearer. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds that a discovery answer may take. */
export const DISCOVERY_TIMEOUT = 10_000;

/** Milliseconds that a token endpoint may take. */
export const GRANT_TIMEOUT = 30_000;
