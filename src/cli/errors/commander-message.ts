/** Says what commander refuses in the words of the other errors: options and arguments as the user typed them. */

import { didYouMean } from './did-you-mean.ts';

type Rule = readonly [pattern: RegExp, text: (...groups: string[]) => string];

const RULES: readonly Rule[] = [
  [/^unknown command '(.*)'$/, (name = '') => `Unknown command ${JSON.stringify(name)}.`],
  [/^unknown option '(.*)'$/, (name = '') => `Unknown option ${JSON.stringify(name)}.`],
  [
    /^missing required argument '(.*)'$/,
    (name = '') => `Missing required argument: ${name.toUpperCase()}`,
  ],
  [/^option '(.*)' argument missing$/, (flags = '') => `${longOf(flags)} requires a value.`],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (flags = '', given = '', allowed = '') => refusal(longOf(flags), given, allowed),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/,
    (given = '', name = '', allowed = '') => refusal(name.toUpperCase(), given, allowed),
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.?(?:.*)$/,
    (_name, expected = '', got = '') =>
      `Too many arguments: expected ${expected === '0' ? 'none' : expected}, got ${got}.`,
  ],
];

/** @param message - of commander, with or without its own suggestion; one that is not known stays. */
export function plainMessage(message: string): string {
  const [, text = '', meant] =
    /^error: (.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?\s*$/s.exec(message) ?? [];
  for (const [pattern, write] of RULES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return `Error: ${write(...found.slice(1))}${suggestion(meant)}\n`;
  }
  return message.replace(/^error:/, 'Error:');
}

/** Short forms of the same commands are no help. */
function suggestion(meant: string | undefined): string {
  const names = meant?.split(', ').filter((name) => name.length > 2) ?? [];
  if (names.length === 0) return '';
  return ` Did you mean ${names.map((name) => JSON.stringify(name)).join(' or ')}?`;
}

function refusal(name: string, given: string, allowed: string): string {
  const choices = allowed.split(', ');
  return `${name} must be one of ${allowed}, not ${JSON.stringify(given)}.${didYouMean(given, choices)}`;
}

/** As in `--output-format`, of `-f, --output-format <format>`. */
function longOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
