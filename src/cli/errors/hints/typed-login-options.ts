/** Repeats the options of a failed `nmp auth login` in the login that its error suggests, except passwords. */

import { shellWord } from '../../../text/shell-word.ts';

const AT_URL = 'nmp auth login --base-url ';

/** Options that hold for any way to log in, by the name that commander gives them. */
const OF_ANY_LOGIN = {
  scope: '--scope',
  client: '--client',
  allowInsecureHttp: '--allow-insecure-http',
  yes: '--yes',
} as const;

/** Options of one way to log in, which an error may advise against. */
const OF_ONE_WAY = {
  username: '--username',
  passwordStdin: '--password-stdin',
  unsignedToken: '--unsigned-token',
  email: '--email',
  principalId: '--principal-id',
  group: '--group',
  expiresIn: '--expires-in',
  audience: '--audience',
  issuer: '--issuer',
} as const;

/**
 * @param command - the suggested login.
 * @param options - of the failed login.
 * @returns the options to append, with a space before each.
 */
export function typedLoginOptions(command: string, options: object): string {
  const typed = options as Readonly<Record<string, unknown>>;
  // Only the URL is corrected: everything else stays as it was typed.
  const isSameWay = command.startsWith(AT_URL);
  const flags = Object.entries(isSameWay ? { ...OF_ANY_LOGIN, ...OF_ONE_WAY } : OF_ANY_LOGIN)
    .filter(([name, flag]) => typed[name] !== undefined && !command.includes(` ${flag}`))
    .map(([name, flag]) => ` ${[flag, ...valuesOf(typed[name])].join(' ')}`);
  const noBrowser = typed['browser'] === false ? ' --no-browser' : '';
  return flags.join('') + noBrowser;
}

function valuesOf(value: unknown): readonly string[] {
  if (value === true) return [];
  return (Array.isArray(value) ? value : [value]).map((each) => shellWord(String(each)));
}
