/** Creates the option of commander from its description. */

import { Option } from '@commander-js/extra-typings';
import { UsageError } from './errors/usage-error.ts';
import type { OptionSpec } from './start/option-spec.ts';

export function optionOf(spec: OptionSpec): Option {
  const { flags, description, choices, isRepeatable, refusal } = spec;
  const option = new Option(flags, description);
  if (choices !== undefined) option.choices([...choices]);
  if (isRepeatable) option.argParser((value, all: readonly string[] = []) => [...all, value]);
  if (refusal !== undefined) {
    option.hideHelp().argParser(() => {
      throw new UsageError(refusal, null);
    });
  }
  return option as Option;
}
