/** An option as data: commander and the fast paths read the same definition. */

export interface OptionSpec {
  /** In commander's notation, as in `-f, --output-format <format>` or `--no-truncate`. */
  readonly flags: string;
  readonly description: string;
  /** All valid values. Default: any. */
  readonly choices?: readonly string[] | undefined;
}

/** The name of an option's value, as commander derives it: `outputFormat`, or `truncate` of `--no-truncate`. */
export function attributeOf({ flags }: OptionSpec): string {
  const name = /--(?:no-)?([\w-]+)/.exec(flags)![1]!;
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

export function isNegated({ flags }: OptionSpec): boolean {
  return /^--no-/.test(flags);
}

export function takesValue({ flags }: OptionSpec): boolean {
  return flags.endsWith('>');
}
