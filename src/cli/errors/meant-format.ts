/** Recognises the output options of other command lines, as in `--json` or `-o json`, and names the option of the command. */

import type { OptionSpec } from '../start/option-spec.ts';

/** Short names of formats. */
const FORMAT_NAMES: Readonly<Record<string, string>> = { yml: 'yaml', md: 'markdown', txt: 'text' };

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
  const [, name, attached] = /^(-o|--(?:output|out|format|fmt)(?==|$))=?(.*)$/.exec(option) ?? [];
  if (name === undefined) return undefined;
  const value = attached || next;
  const format = value === undefined ? undefined : choice(value);
  const typed = attached || format === undefined ? option : `${option} ${value}`;
  return { typed, meant: format === undefined ? flag : `${flag} ${format}` };
}
