/** Parses the common forms of options without loading commander, and leaves all others to it. */

import { attributeOf, isNegated, type OptionSpec, takesValue } from './option-spec.ts';

export type QuickOptions = Readonly<Record<string, string | boolean>>;

/**
 * Reads `--name value`, `--name=value`, `-n value` and flags.
 *
 * @returns undefined for anything else, including errors: then commander must parse the command line.
 */
export function quickArguments(
  args: readonly string[],
  specs: readonly OptionSpec[],
): QuickOptions | undefined {
  const options: Record<string, string | boolean> = {};
  for (let i = 0; i < args.length; i++) {
    const [word = '', attached] = split(args[i]!);
    const spec = specs.find(({ flags }) => flags.split(/,? /).includes(word));
    if (spec === undefined) return undefined;
    if (!takesValue(spec)) {
      if (attached !== undefined) return undefined;
      options[attributeOf(spec)] = !isNegated(spec);
      continue;
    }
    const value = attached ?? args[++i];
    if (value === undefined || value.startsWith('-')) return undefined;
    if (spec.choices !== undefined && !spec.choices.includes(value)) return undefined;
    options[attributeOf(spec)] = value;
  }
  return options;
}

function split(arg: string): readonly [word: string, attached: string | undefined] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at === -1 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}
