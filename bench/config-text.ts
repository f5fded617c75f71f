/** A config file with a fresh login in each of its contexts. */

import { benchToken } from './token.ts';

/** @param count - contexts, named `context-0` and so on; the first is the current one. */
export function configText(baseUrl: string, count = 1): string {
  const names = Array.from({ length: count }, (_, i) => `context-${i}`);
  const token = benchToken();
  const list = (key: string, entry: (name: string) => string) =>
    `${key}:\n${names.map(entry).join('')}`;
  return [
    'current_context: "context-0"\n',
    list('clusters', (name) => `  - name: "${name}-cluster"\n    base_url: "${baseUrl}"\n`),
    list(
      'users',
      (name) =>
        `  - type: "oauth"\n    name: "${name}-user"\n    token: "${token}"\n    refresh_token: "never-used"\n`,
    ),
    list(
      'contexts',
      (name) =>
        `  - name: "${name}"\n    cluster: "${name}-cluster"\n    user: "${name}-user"\n    workspace: "default"\n`,
    ),
  ].join('');
}
