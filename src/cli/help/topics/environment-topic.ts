/** `nmp help environment`: every variable that the program reads; a test compares the list with the source. */

import { FORMATS, TIMESTAMPS } from '../../output/formats.ts';
import type { Block } from '../topic.ts';

export const ENVIRONMENT: readonly Block[] = [
  'Precedence: flags, environment variables, the context of the config file, defaults. An empty variable counts as unset. Each variable that begins with NMP_ is also read as NHX_, its name in the later generation of the platform; NMP_ takes precedence. Values of the environment are never written to the config file.',
  { title: 'Platform and login' },
  {
    rows: [
      ['NMP_BASE_URL', 'URL of the platform. Flag: --base-url'],
      [
        'NMP_ACCESS_TOKEN',
        'Access token. It takes precedence over the stored login and is never refreshed.',
      ],
      [
        'NMP_WORKLOAD_IDENTITY_TOKEN_FILE',
        'File with a workload token, which the platform exchanges for an access token. The file is read again for each exchange.',
      ],
      [
        'NMP_ALLOW_INSECURE_HTTP',
        '1 allows a login over plain http to another machine. Flag: --allow-insecure-http',
      ],
      [
        'NMP_OIDC_USERNAME, NMP_OIDC_PASSWORD',
        'Username and password for nmp auth login. Flags: --username, --password-stdin',
      ],
    ],
  },
  { title: 'Config file' },
  {
    rows: [
      [
        'NMP_CONFIG_FILE',
        'Path of the config file. A missing file is an error, except for commands that write it, and where a platform and a token are given by variables or options; ~ is not expanded.',
      ],
      [
        'XDG_CONFIG_HOME',
        'If the folder nmp exists there, the config file is nmp/config.yaml in this folder instead of ~/.config.',
      ],
      ['NMP_CURRENT_CONTEXT', 'Context to use. Flag: --context'],
      ['NEMO_DEFAULT_MODEL', 'Default model of nmp chat'],
      ['NMP_WORKSPACE', 'Default workspace. Flag: --workspace, where a command has it'],
      ['HOME', 'Your home folder, ~'],
    ],
  },
  { title: 'Output' },
  {
    rows: [
      ['NMP_OUTPUT_FORMAT', `${FORMATS.join(', ')}. Flag: --output-format`],
      ['NMP_TIMESTAMP_FORMAT', `${TIMESTAMPS.join(' or ')}. Flag: --timestamp-format`],
      ['NMP_TRUNCATE', 'true or false: whether table cells are truncated. Flag: --no-truncate'],
      ['NMP_COLOR_OUTPUT', 'true or false; false: no bold and no colors, as with NO_COLOR'],
    ],
  },
  { title: 'Network' },
  {
    rows: [
      [
        'HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY',
        'Proxies, and the hosts that are reached without a proxy. Lower case works too.',
      ],
      [
        'NMP_CLIENT_SSL_CERT_FILE',
        'PEM bundle of certificate authorities to trust in addition to those of the system.',
      ],
      ['NODE_EXTRA_CA_CERTS', 'The same for all programs of Node, which reads it at its start.'],
    ],
  },
  { title: 'Runtime environment' },
  {
    rows: [
      ['CI', 'If set, no browser is opened and no prompt is shown.'],
      ['SSH_CONNECTION, SSH_TTY', 'If set, no browser is opened.'],
      [
        'TERM',
        'dumb: a login shows no QR code and no spinner. NO_COLOR only disables bold and colors.',
      ],
      [
        'XDG_STATE_HOME',
        'Folder of the identifier that some identity providers require of this device; default: ~/.local/state.',
      ],
      ['SHELL, PSModulePath', 'Used by nmp completion to detect your shell.'],
      ['PATH', 'Used to find the helper that locks files.'],
    ],
  },
];
