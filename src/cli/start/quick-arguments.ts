/** Parses the common forms of a command line without loading commander, and leaves all others to it. */

import { attributeOf, isNegated, type OptionSpec, valuesOf } from './option-spec.ts';

export type QuickOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface QuickArguments {
  readonly options: QuickOptions;
  /** What is neither an option nor the value of one. */
  readonly words: readonly string[];
}

/**
 * Reads `--name value`, `--name=value`, `-n value`, flags and words.
 *
 * @returns undefined for anything else, including errors: then commander must parse the command line.
 */
export function quickArguments(
  args: readonly string[],
  specs: readonly OptionSpec[],
): QuickArguments | undefined {
  const options: Record<string, string | boolean | readonly string[]> = {};
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith('-')) {
      words.push(arg);
      continue;
    }
    const [name, attached] = split(arg);
    const spec = specs.find(({ flags }) => flags.split(/,? /).includes(name));
    if (spec === undefined || spec.refusal !== undefined || valuesOf(spec) === 'any')
      return undefined;
    const attribute = attributeOf(spec);
    if (valuesOf(spec) === 'none') {
      if (attached !== undefined) return undefined;
      options[attribute] = !isNegated(spec);
      continue;
    }
    const value = attached ?? args[++i];
    if (value === undefined || value.startsWith('-')) return undefined;
    if (spec.choices !== undefined && !spec.choices.includes(value)) return undefined;
    options[attribute] = spec.isRepeatable ? [...listAt(options[attribute]), value] : value;
  }
  return { options, words };
}

function listAt(value: string | boolean | readonly string[] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function split(arg: string): readonly [name: string, attached: string | undefined] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at === -1 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}
