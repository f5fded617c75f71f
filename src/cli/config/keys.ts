/** The values of a context by the names that the file has for them. */

import type { Selected } from '../cli-context.ts';

type Value = string | boolean | undefined;

const READ: Readonly<Record<string, (selected: Selected) => Value>> = {
  base_url: ({ context }) => context?.cluster?.baseUrl,
  workspace: ({ context }) => context?.workspace,
  default_model: ({ context }) => context?.defaultModel,
  output_format: ({ context }) => context?.preferences.outputFormat,
  timestamp_format: ({ context }) => context?.preferences.timestampFormat,
  truncate: ({ context }) => context?.preferences.truncate,
};

export const KEYS: readonly string[] = Object.keys(READ);

export function readKey(selected: Selected, key: string): Value {
  return READ[key]?.(selected);
}
