/** Repeats the options of a failed `nmp auth login` in the login that its error suggests, except passwords. */

import { shellWord } from '../../../text/shell-word.ts';
import { kebab } from '../../resources/names.ts';

/** Options that hold for any way to log in, by the name that commander gives them. */
const OF_ANY_LOGIN = ['scope', 'client', 'allowInsecureHttp', 'yes'];

/** Options of one way to log in, which an error may advise against. */
const OF_ONE_WAY = [
  'username',
  'passwordStdin',
  'unsignedToken',
  'email',
  'principalId',
  'group',
  'expiresIn',
  'audience',
  'issuer',
];

/**
 * @param command - the suggested login.
 * @param options - of the failed login.
 * @param isSameWay - whether the suggestion keeps the way to log in.
 * @returns the options to append, with a space before each.
 */
export function typedLoginOptions(command: string, options: object, isSameWay: boolean): string {
  const typed = options as Readonly<Record<string, unknown>>;
  const flags = (isSameWay ? [...OF_ANY_LOGIN, ...OF_ONE_WAY] : OF_ANY_LOGIN)
    .map((name) => ({ flag: `--${kebab(name)}`, value: typed[name] }))
    .filter(({ flag, value }) => value !== undefined && !command.includes(` ${flag}`))
    .map(({ flag, value }) => ` ${[flag, ...valuesOf(value)].join(' ')}`);
  const noBrowser = typed['browser'] === false ? ' --no-browser' : '';
  return flags.join('') + noBrowser;
}

function valuesOf(value: unknown): readonly string[] {
  if (value === true) return [];
  return (Array.isArray(value) ? value : [value]).map((each) => shellWord(String(each)));
}
