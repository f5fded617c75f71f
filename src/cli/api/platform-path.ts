/** A path of the platform out of what somebody typed or pasted. */

import { UsageError } from '../usage-error.ts';

export interface PlatformPath {
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
}

/**
 * @param baseUrl - of the platform, without a trailing slash.
 * @throws UsageError for a URL of somebody else: the token belongs to this platform.
 */
export function platformPath(given: string, baseUrl: string): PlatformPath {
  const isForeign = /^[a-z][\w+.-]*:/i.test(given) || given.startsWith('//');
  const pasted = isForeign && given.startsWith(`${baseUrl}/`);
  if (isForeign && !pasted) {
    throw new UsageError(
      `nmp api calls ${baseUrl} only, because the token belongs to it. Give the path alone, as in /apis/entities/v2/workspaces.`,
    );
  }
  const rest = pasted ? given.slice(baseUrl.length) : given;
  const [path = '', search] = rest.split('?', 2);
  const unknown = /\{(?!workspace\})[^}]*\}/.exec(path)?.[0];
  if (unknown !== undefined) {
    throw new UsageError(`Put a name in the place of ${unknown}; only {workspace} is filled in.`);
  }
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    query[name] = Object.hasOwn(query, name) ? [query[name]!, value].flat() : value;
  }
  return { path: path.startsWith('/') ? path : `/${path}`, query };
}
