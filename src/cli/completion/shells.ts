/** The shells that `nmp completion` supports, and how the user's shell is detected. */

import type { CliIO } from '../terminal/io.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

/** From `$SHELL`; PowerShell sets `PSModulePath` instead. */
export function usualShell({ runtime }: CliIO): Shell | undefined {
  const path = runtime.env('SHELL');
  if (path === undefined)
    return runtime.env('PSModulePath') === undefined ? undefined : 'powershell';
  const name = path.replace(/^.*[/\\]|\.exe$/g, '');
  return SHELLS.find((shell) => shell === name);
}
