/** An option as data: commander and the direct start read the same definition. */

export interface OptionSpec {
  /** In commander's notation, as in `-f, --output-format <format>` or `--no-truncate`. */
  readonly flags: string;
  readonly description: string;
  /** All valid values. Default: any. */
  readonly choices?: readonly string[] | undefined;
  /** Each use adds a value. Default: the last one counts. */
  readonly isRepeatable?: true;
  /** Using the option is an error with this message. It is not listed. */
  readonly refusal?: string;
}

/** The name of an option's value, as commander derives it: `outputFormat`, or `truncate` of `--no-truncate`. */
export function attributeOf({ flags }: OptionSpec): string {
  const name = /--(?:no-)?([\w-]+)/.exec(flags)![1]!;
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

export function isNegated({ flags }: OptionSpec): boolean {
  return /^--no-/.test(flags);
}

/** How many values follow: `any` if only commander can decide. */
export function valuesOf({ flags }: OptionSpec): 'none' | 'one' | 'any' {
  if (/\]$|\.\.\.>$/.test(flags)) return 'any';
  return flags.endsWith('>') ? 'one' : 'none';
}
