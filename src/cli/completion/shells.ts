/** The shells that `nmp completion` knows, and the one that somebody most likely uses. */

import type { CliIO } from '../terminal/io.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

/** By `$SHELL`; PowerShell sets no such variable, but one of its own. */
export function usualShell({ runtime }: CliIO): Shell | undefined {
  const path = runtime.env('SHELL');
  if (path === undefined)
    return runtime.env('PSModulePath') === undefined ? undefined : 'powershell';
  const name = path.replace(/^.*[/\\]|\.exe$/g, '');
  return SHELLS.find((shell) => shell === name);
}
