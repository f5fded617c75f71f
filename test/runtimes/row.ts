/** A row of the table: one place in which the checks run. */

import type { CheckResult } from './servers/misbehaving-server.ts';
import type { Servers } from './servers/servers.ts';
import type { GroupName } from './versions.ts';

/** The parameters of the checks in one runtime. */
export interface Traits {
  /** The Node entry, with the login of the CLI. Default: true. */
  readonly hasLogins?: boolean;
  /** A process of Node that got the web entry. Default: false. */
  readonly isMisled?: boolean;
  /** The global scope of a browser or one of its workers: no environment, no shell. Default: false. */
  readonly isBrowser?: boolean;
  /** A page: `nemo-platform/browser` can sign in there. Default: false. */
  readonly isPage?: boolean;
  /** Scripts, connections and Trusted Types are restricted. Default: false. */
  readonly hasStrictPolicy?: boolean;
  /** `location` gives an origin. Default: that of `isBrowser`. */
  readonly hasLocation?: boolean;
}

export interface Row {
  /** As in `npm run test:runtimes NAME`. */
  readonly name: string;
  readonly group: GroupName;
  /** Part of the set that CI runs. */
  readonly isQuick?: boolean;
  readonly traits?: Traits;
  /** @returns the report of the checks. Throws when they did not come so far. */
  run(site: Site): Promise<readonly CheckResult[]>;
}

/** Where a row runs. */
export interface Site {
  /** A folder of its own: `entry.mjs` runs the checks, `place.mjs` contains their parameters. */
  readonly folder: string;
  /** The folder above, with `node_modules`. */
  readonly groupFolder: string;
  /** The stored login, which has expired. */
  readonly configFile: string;
  readonly servers: Servers;
  /** The servers that the checks call, for a policy. */
  readonly origins: readonly string[];
  /** Resolves when the checks have reported. */
  readonly report: Promise<readonly CheckResult[]>;
}
