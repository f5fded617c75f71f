/** Rewrites the errors of commander in the style of the other errors: options and arguments as the user typed them. */

import type { Command } from '@commander-js/extra-typings';
import { commandPath } from '../command-path.ts';
import { commandTree, specOf } from '../completion/command-node.ts';
import { meantSetting } from '../config/meant-setting.ts';
import { didYouMean, orMeant } from './did-you-mean.ts';
import { listingOfArgument } from './listing-of-argument.ts';
import { meantCommands } from './meant-command.ts';
import { meantFormat } from './meant-format.ts';

/** Commands without results: a format means nothing to them, or sets a preference. */
const WITHOUT_RESULTS =
  /^nmp (?:auth (?:login|logout|refresh)|config (?:set|\w+-context)|completion|help)$/;

const MISSING_ARGUMENT = /^missing required argument '(.*)'$/;

interface Refused {
  /** The command that refuses the arguments. */
  readonly command: Command;
  /** The words of the command line. */
  readonly words: readonly string[];
}

type Rule = readonly [pattern: RegExp, text: (refused: Refused, ...groups: string[]) => string];

const RULES: readonly Rule[] = [
  [
    /^unknown command '(.*)'(?:\n\(Did you mean .*\?\))?$/,
    ({ command }, name = '') => unknownCommand(command, name),
  ],
  [/^unknown option '(.*)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/, unknownOption],
  [MISSING_ARGUMENT, (_, name = '') => `Missing required argument: ${name.toUpperCase()}`],
  [/^option '(.*)' argument missing$/, (_, flags = '') => `${longOf(flags)} requires a value.`],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (_, flags = '', given = '', allowed = '') => notAllowed(longOf(flags), given, allowed),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/,
    (_, given = '', name = '', allowed = '') => notAllowed(name.toUpperCase(), given, allowed),
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.?(?:.*)$/,
    ({ command }, _name, expected = '', got = '') =>
      `Too many arguments: expected ${expected === '0' ? 'none' : expected}, got ${got}.${excess(command)}`,
  ],
];

/** @param message - of commander; an unknown one is returned unchanged. */
export function plainMessage(message: string, refused: Refused): string {
  const text = message.replace(/^error: /, '').trimEnd();
  for (const [pattern, write] of RULES) {
    const found = pattern.exec(text);
    if (found !== null) return `Error: ${write(refused, ...found.slice(1))}\n`;
  }
  return message.replace(/^error:/, 'Error:');
}

/**
 * @param message - of commander.
 * @returns the command that lists what can be given for a missing argument.
 */
export function listingFor(message: string, command: Command): string | undefined {
  const [, argument] = MISSING_ARGUMENT.exec(message.replace(/^error: /, '').trimEnd()) ?? [];
  return argument === undefined ? undefined : listingOfArgument(command, argument);
}

/** Words after an option may be its value, so they do not count as words of the command. */
function unknownCommand(command: Command, name: string): string {
  const following = command.args.slice(1);
  const options = following.findIndex((word) => word.startsWith('-'));
  const rest = options === -1 ? following : following.slice(0, options);
  const [, ...parent] = commandPath(command).split(' ');
  const meant = meantCommands(commandTree(programOf(command)), parent, [name, ...rest]);
  return `Unknown command ${JSON.stringify(name)}.${orMeant(meant)}`;
}

function unknownOption({ command, words }: Refused, option = '', similar = ''): string {
  const all = [command, programOf(command)].flatMap(({ options }) => options.map(specOf));
  const next = words[words.indexOf(option) + 1];
  const format = WITHOUT_RESULTS.test(commandPath(command))
    ? undefined
    : meantFormat(option, next, all);
  const { typed = option, meant = similar } = format ?? {};
  const names = meant === '' ? [] : meant.split(', ').map((name) => JSON.stringify(name));
  const suggestion = names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  return `Unknown option ${JSON.stringify(typed)}.${suggestion}`;
}

function excess(command: Command): string {
  if (commandPath(command) !== 'nmp config set') return '';
  return orMeant(meantSetting(command.args));
}

function notAllowed(name: string, given: string, allowed: string): string {
  const choices = allowed.split(', ');
  return `${name} must be one of ${allowed}, not ${JSON.stringify(given)}.${didYouMean(given, choices)}`;
}

/** As in `--output-format`, of `-f, --output-format <format>`. */
function longOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function programOf(command: Command): Command {
  const parent = command.parent as Command | null;
  return parent === null ? command : programOf(parent);
}
