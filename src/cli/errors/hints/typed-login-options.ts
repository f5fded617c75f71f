/** Repeats the options of a failed `nmp auth login` in the login that its error suggests, except passwords. */

import { shellWord } from '../../../text/shell-word.ts';

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
 * @param isSameWay - whether the suggestion keeps the way to log in.
 * @returns the options to append, with a space before each.
 */
export function typedLoginOptions(command: string, options: object, isSameWay: boolean): string {
  const typed = options as Readonly<Record<string, unknown>>;
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
