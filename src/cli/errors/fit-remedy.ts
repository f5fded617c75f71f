/** Adapts the command that an error suggests to the command line that failed, which may name a context or a platform. */

import { REMEDIES } from '../../errors.ts';
import type { VariableReader } from '../../runtime/variables.ts';
import { shellWord } from '../../text/shell-word.ts';
import { parseUrl } from '../../text/url-parts.ts';
import type { GlobalOptions } from '../global-options.ts';
import { typedLoginOptions } from './hints/typed-login-options.ts';

const CHECK_PLATFORM = `${REMEDIES.diagnose} --base-url `;

export const LOGIN = 'nmp auth login';

/** Corrects the URL alone. */
const AT_URL = `${LOGIN} --base-url `;

/** The same remedy where `completeCommand` has adapted it before. */
const SHOW_CONFIG = 'nmp config view';

/** The options and the environment of the failed command. */
export interface Invocation extends VariableReader {
  readonly globals: GlobalOptions;
  /** The failed command, as in `nmp jobs logs`. Default: `nmp`. */
  readonly path?: string;
  /** The words of the command line. Default: unknown. */
  readonly words?: readonly string[];
}

/**
 * | remedy | fitted |
 * | ------ | ------ |
 * | `nmp doctor --base-url …` | the option or variable that sets the base URL, or the command that shows it in the config file |
 * | `nmp help`, another `nmp config` command | unchanged |
 * | the login with an example of a base URL, where an option or variable sets one | without the example |
 * | the login without the path of a base URL that an option or variable sets | that option or variable |
 * | the login, after a failed login | with the other options of that login |
 * | another `nmp` command | with the context and the base URL of the command line |
 *
 * @returns a line for the user.
 */
export function fittedRemedy(remedy: string, invocation: Invocation): string {
  const { globals, env, nameOf, path } = invocation;
  if (remedy.startsWith(CHECK_PLATFORM) || remedy === SHOW_CONFIG) {
    if (globals.baseUrl !== undefined) return 'Check --base-url.';
    if (env('NMP_BASE_URL') !== undefined) return `Check ${nameOf('NMP_BASE_URL')}.`;
    return `The base URL is in the config file.\nRun: ${SHOW_CONFIG}`;
  }
  const shorter = withoutPath(remedy, invocation);
  if (shorter !== undefined) return shorter;
  const isNamed = globals.baseUrl !== undefined || env('NMP_BASE_URL') !== undefined;
  const command = isNamed ? remedy.replace(REMEDIES.firstLogin, REMEDIES.logIn()) : remedy;
  const isLogin = path === LOGIN && command.startsWith(LOGIN);
  const isSameWay = command.startsWith(AT_URL);
  const whole = isLogin
    ? repeatedLogin(command, globals, isSameWay)
    : completeCommand(command, globals);
  return `Run: ${whole}`;
}

/**
 * A suggested login with the options of the failed one.
 *
 * @param isSameWay - whether to keep also those of its way to log in, as those of a password.
 */
export function repeatedLogin(command: string, globals: GlobalOptions, isSameWay: boolean): string {
  return completeCommand(command, globals) + typedLoginOptions(command, globals, isSameWay);
}

/** Where an option or a variable sets the base URL, a login does not correct it. */
function withoutPath(remedy: string, { globals, env, nameOf }: Invocation): string | undefined {
  const given = globals.baseUrl ?? env('NMP_BASE_URL');
  const url = given === undefined ? undefined : parseUrl(given);
  if (url === undefined || url.pathname === '/') return undefined;
  if (remedy !== REMEDIES.logInAt(url.origin)) return undefined;
  return globals.baseUrl === undefined
    ? `Set ${nameOf('NMP_BASE_URL')} to ${url.origin}`
    : `Use --base-url ${url.origin}`;
}

/** The suggested command without the text around it, for other layouts. */
export function completeCommand(command: string, { context, baseUrl }: GlobalOptions): string {
  if (command.startsWith(CHECK_PLATFORM)) return SHOW_CONFIG;
  if (!/^nmp (?!(?:config|help)\b)/.test(command)) return command;
  const missing = (flag: string, value: string | undefined) =>
    value === undefined || command.includes(` ${flag} `) ? '' : ` ${flag} ${shellWord(value)}`;
  return `${command}${missing('--context', context)}${missing('--base-url', baseUrl)}`;
}
