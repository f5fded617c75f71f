/** The path and the query of a call, from a path that was typed or a URL that was pasted. */

import { UsageError } from '../errors/usage-error.ts';

export interface PlatformPath {
  /** Starts with a slash; may contain `{workspace}`. */
  readonly path: string;
  /** Exactly as typed, without `?`; empty without a query. */
  readonly search: string;
}

/**
 * @param baseUrl - without a trailing slash.
 * @throws UsageError for a URL of another server: the token belongs to this platform.
 */
export function platformPath(given: string, baseUrl: string): PlatformPath {
  const isUrl = /^[a-z][\w+.-]*:/i.test(given) || given.startsWith('//');
  if (isUrl && !given.startsWith(`${baseUrl}/`)) {
    throw new UsageError(
      `nmp api only calls ${baseUrl}, because the token belongs to it. Give only the path, as in /apis/entities/v2/workspaces.`,
    );
  }
  const rest = isUrl ? given.slice(baseUrl.length) : given;
  const [, path = '', search = ''] = /^([^?#]*)\??([^#]*)/.exec(rest)!;
  const unknown = /\{(?!workspace\})[^}]*\}/.exec(path)?.[0];
  if (unknown !== undefined) {
    throw new UsageError(`Replace ${unknown} with a value. Only {workspace} is substituted.`);
  }
  return { path: path.startsWith('/') ? path : `/${path}`, search };
}
