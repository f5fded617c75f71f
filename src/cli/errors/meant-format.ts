/** Recognizes the output options of other command lines, as in `--json` or `-o json`, and names the option of the command. */

import type { OptionSpec } from '../start/option-spec.ts';
import { closestTo } from './did-you-mean.ts';

/** Short names of formats. */
const FORMAT_NAMES: Readonly<Record<string, string>> = { yml: 'yaml', md: 'markdown', txt: 'text' };

/** Names that other command lines have for the option of the format. */
const FORMAT_OPTIONS = ['-o', '--output', '--out', '--format', '--fmt'];
/** Those of them that are recognized with a typing error. */
const LONG_ENOUGH = ['--output', '--format'];

export interface MeantFormat {
  /** As in `-o json`. */
  readonly typed: string;
  /** As in `-f json`. */
  readonly meant: string;
}

/**
 * @param option - the unknown option, as in `--json`, `-o` or `--output=json`.
 * @param next - the word after it.
 * @param options - of the command. One named `--format` takes precedence over the global `-f`.
 */
export function meantFormat(
  option: string,
  next: string | undefined,
  options: readonly OptionSpec[],
): MeantFormat | undefined {
  const named = (name: string) => options.find(({ flags }) => flags.split(/,? /).includes(name));
  const own = named('--format');
  const spec = own ?? named('--output-format');
  if (spec === undefined) return undefined;
  const flag = own === undefined ? '-f' : '--format';
  const choice = (name: string) => {
    const format = FORMAT_NAMES[name.toLowerCase()] ?? name.toLowerCase();
    return spec.choices?.includes(format) ? format : undefined;
  };
  const alone = choice(option.replace(/^--?/, ''));
  if (alone !== undefined) return { typed: option, meant: `${flag} ${alone}` };
  const [, name, attached] = /^(-o|--[\w-]+(?==|$))=?(.*)$/.exec(option) ?? [];
  if (name === undefined || !meansFormat(name, options)) return undefined;
  const value = attached || next;
  const format = value === undefined ? undefined : choice(value);
  const typed = attached || format === undefined ? option : `${option} ${value}`;
  return { typed, meant: format === undefined ? flag : `${flag} ${format}` };
}

/** Whether a name is one for the format, or closer to one than to any other option, as `--formt` is. */
function meansFormat(name: string, options: readonly OptionSpec[]): boolean {
  if (FORMAT_OPTIONS.includes(name)) return true;
  const others = options.flatMap(({ flags }) => flags.match(/--[\w-]+/g) ?? []);
  return LONG_ENOUGH.includes(closestTo(name, [...LONG_ENOUGH, ...others]) ?? '');
}
