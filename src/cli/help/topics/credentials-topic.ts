/** `nmp help credentials`: credential sources, contexts and the config file. */

import { KEY_MEANINGS, KEYS } from '../../config/keys.ts';
import type { Block } from '../topic.ts';

export const CREDENTIALS: readonly Block[] = [
  'A command uses the first of these sources that has a token. A broken source is an error: commands never fall back to another identity.',
  {
    rows: [
      ['environment', 'NMP_ACCESS_TOKEN, never refreshed'],
      [
        'workload identity',
        'The token in the file NMP_WORKLOAD_IDENTITY_TOKEN_FILE, exchanged at the platform (RFC 8693). Orchestrators set it in managed jobs.',
      ],
      ['config file', 'The login of the context, made by nmp auth login'],
    ],
  },
  'nmp auth status shows your identity and its source; nmp auth status --explain shows the result of each source. A command refreshes a token of the config file that expires within 5 minutes, because it may be printed and used later; a program refreshes it within 60 seconds of its expiry, at each call. Both times are at most half of the lifetime of the token. Concurrent processes share a single refresh. --no-auto-refresh uses it unchanged.',
  { title: 'Contexts' },
  'A context is a platform, a login for it, and preferences. The config file holds any number of contexts and names the current one; --context and NMP_CURRENT_CONTEXT select another for one command. A login belongs to one platform: changing the platform of a context removes its login.',
  {
    lines: [
      'nmp auth login --context prod --base-url https://nmp.company.com',
      'nmp config get-contexts',
      'nmp config use-context prod',
      'nmp config set --context prod --workspace ml-team -f yaml',
    ],
  },
  { title: 'Keys of a context' },
  'nmp config get prints one value, nmp config set changes values, nmp config view shows all with secrets masked.',
  { rows: KEYS.map((key) => [key, KEY_MEANINGS[key]]) },
  { title: 'Config file' },
  'The config file is ~/.config/nmp/config.yaml unless NMP_CONFIG_FILE or XDG_CONFIG_HOME is set. Only you can read it. The Python CLI and SDK share it and take the same lock.',
];
