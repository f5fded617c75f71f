/** The values of a context by the names that the file has for them. */

import type { Selected } from '../cli-context.ts';

type Value = string | boolean | undefined;

const READ = {
  base_url: ({ context }) => context?.cluster?.baseUrl,
  workspace: ({ context }) => context?.workspace,
  default_model: ({ context }) => context?.defaultModel,
  output_format: ({ context }) => context?.preferences.outputFormat,
  timestamp_format: ({ context }) => context?.preferences.timestampFormat,
  truncate: ({ context }) => context?.preferences.truncate,
} as const satisfies Readonly<Record<string, (selected: Selected) => Value>>;

export type Key = keyof typeof READ;

export const KEYS = Object.keys(READ) as readonly Key[];

/** Without a base URL a context would not be valid. */
export const UNSETTABLE: readonly Key[] = KEYS.filter((key) => key !== 'base_url');

/** As the help tells them. */
export const KEY_MEANINGS: Readonly<Record<Key, string>> = {
  base_url: 'Where the platform answers',
  workspace: 'The workspace that commands work in',
  default_model: 'The model that commands ask',
  output_format: 'How answers are printed on a terminal',
  timestamp_format: 'How times are printed in tables',
  truncate: 'Whether cells of tables are cut to fit',
};

export function readKey(selected: Selected, key: Key): Value {
  return READ[key](selected);
}
