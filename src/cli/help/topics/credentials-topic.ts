/** `nmp help credentials`: where the token of a command comes from, and what the config file holds. */

import { KEY_MEANINGS, KEYS } from '../../config/keys.ts';
import type { Block } from '../topic.ts';

export const CREDENTIALS: readonly Block[] = [
  'A command takes its token from the first of these that has one. A source that is broken ends the search: nothing falls back to another identity.',
  {
    rows: [
      ['environment', 'NMP_ACCESS_TOKEN, used as it is'],
      [
        'workload identity',
        'The file that NMP_WORKLOAD_IDENTITY_TOKEN_FILE names, exchanged at the platform (RFC 8693). Orchestrators set it in managed jobs.',
      ],
      ['config file', 'The login of the context, by nmp auth login'],
    ],
  },
  'nmp auth status says who you are and which source that is; nmp auth status --explain says what each source answered. A token of the config file is renewed when it ends within five minutes, by one process of the machine for all. --no-auto-refresh uses it as it is.',
  { title: 'Contexts' },
  'A context is a platform, a login for it, and preferences. The config file holds as many as you like and names the current one; --context and NMP_CURRENT_CONTEXT choose another for one command. A login belongs to the platform that it was made at: a context that moves to another forgets it.',
  {
    lines: [
      'nmp auth login --context prod --base-url https://nmp.company.com',
      'nmp config get-contexts',
      'nmp config use-context prod',
      'nmp config set --context prod --workspace ml-team -f yaml',
    ],
  },
  { title: 'Keys of a context' },
  'nmp config get prints one, nmp config set changes them, nmp config view shows all, with secrets masked.',
  { rows: KEYS.map((key) => [key, KEY_MEANINGS[key]]) },
  { title: 'Config file' },
  'It is ~/.config/nmp/config.yaml, or what NMP_CONFIG_FILE or XDG_CONFIG_HOME say, readable by you alone. The Python CLI and SDK of the platform share it, with the same lock.',
];
