/** `nmp help environment`: every variable that the program reads. A test holds the list to the source. */

import { FORMATS, TIMESTAMPS } from '../../output/formats.ts';
import type { Block } from '../topic.ts';

export const ENVIRONMENT: readonly Block[] = [
  'A flag goes before a variable, a variable before the context of the config file, and that before the default. A variable that is empty counts as one that is not set. Nothing of the environment is ever written to the config file.',
  { title: 'Platform and login' },
  {
    rows: [
      ['NMP_BASE_URL', 'Where the platform answers. Flag: --base-url'],
      [
        'NMP_ACCESS_TOKEN',
        'A token of your own. It goes before every stored login, is used as it is, and is never renewed.',
      ],
      [
        'NMP_WORKLOAD_IDENTITY_TOKEN_FILE',
        'A file with the token of a workload, which the platform exchanges for one of its own. It is read anew for each exchange.',
      ],
      [
        'NMP_ALLOW_INSECURE_HTTP',
        '1 allows a login over plain http to another machine. Flag: --allow-insecure-http',
      ],
      [
        'NMP_OIDC_USERNAME, NMP_OIDC_PASSWORD',
        'For nmp auth login: log in with a password. Flags: --username, --password-stdin',
      ],
    ],
  },
  { title: 'Config file' },
  {
    rows: [
      [
        'NMP_CONFIG_FILE',
        'Path of the config file. One that does not exist is an error, except to commands that write it; ~ is not expanded.',
      ],
      [
        'XDG_CONFIG_HOME',
        'Where its folder nmp exists, the config file is nmp/config.yaml in there. Else it is ~/.config/nmp/config.yaml.',
      ],
      ['NMP_CURRENT_CONTEXT', 'The context to use. Flag: --context'],
      ['NMP_WORKSPACE', 'The workspace to work in. Flag: --workspace, where a command has it'],
      ['HOME', 'Where ~ is'],
    ],
  },
  { title: 'Output' },
  {
    rows: [
      ['NMP_OUTPUT_FORMAT', `${FORMATS.join(', ')}. Flag: --output-format`],
      ['NMP_TIMESTAMP_FORMAT', `${TIMESTAMPS.join(' or ')}. Flag: --timestamp-format`],
      [
        'NMP_TRUNCATE',
        'False, no, off, f, n or 0: cells of tables are not cut. Flag: --no-truncate',
      ],
      ['NMP_COLOR_OUTPUT', 'False, no, off, f, n or 0: neither bold nor colours, as with NO_COLOR'],
    ],
  },
  { title: 'Network' },
  {
    rows: [
      [
        'HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY',
        'Proxies, and the hosts that are asked without one. In lower case too.',
      ],
      [
        'NMP_CLIENT_SSL_CERT_FILE',
        'A PEM bundle of certificate authorities to trust besides the usual ones.',
      ],
    ],
  },
  { title: 'Surroundings' },
  {
    rows: [
      ['CI', 'Set: no browser is opened, and neither a password nor a confirmation is asked for.'],
      ['SSH_CONNECTION, SSH_TTY', 'Set: no browser is opened, because nobody would see it.'],
      [
        'TERM',
        'dumb: a login shows no QR code and no spinner. NO_COLOR leaves out bold and colours alone.',
      ],
      ['SHELL, PSModulePath', 'The shell that nmp completion is for.'],
      ['PATH', 'Where the helper that locks files is looked for.'],
    ],
  },
];
