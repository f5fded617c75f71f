/** The values of a context, by their names in the config file. */

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

/** A context without a base URL is invalid. */
export const UNSETTABLE: readonly Key[] = KEYS.filter((key) => key !== 'base_url');

/** Descriptions for the help. */
export const KEY_MEANINGS: Readonly<Record<Key, string>> = {
  base_url: 'URL of the platform',
  workspace: 'Default workspace',
  default_model: 'Default model',
  output_format: 'Default output format on a terminal',
  timestamp_format: 'Default format of times in tables',
  truncate: 'Whether table cells are truncated',
};

export function readKey(selected: Selected, key: Key): Value {
  return READ[key](selected);
}
