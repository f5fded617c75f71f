/** `nmp completion`: prints the script of a shell, or says to a person where it belongs. */

import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../usage-error.ts';
import { BASH } from './scripts/bash-script.ts';
import { FISH } from './scripts/fish-script.ts';
import { POWERSHELL } from './scripts/powershell-script.ts';
import { ZSH } from './scripts/zsh-script.ts';
import { SHELLS, type Shell, usualShell } from './shells.ts';

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
};

const INSTALL: Readonly<Record<Shell, readonly [place: string, line: string]>> = {
  bash: ['~/.bashrc', 'source <(nmp completion bash)'],
  zsh: ['~/.zshrc', 'source <(nmp completion zsh)'],
  fish: ['~/.config/fish/config.fish', 'nmp completion fish | source'],
  powershell: ['$PROFILE', 'nmp completion powershell | Out-String | Invoke-Expression'],
};

/**
 * A person at a terminal who names no shell wants to know what to do with a script, not to see one.
 *
 * @throws UsageError when nobody says which shell it is
 */
export async function printScript({ io }: CliContext, given: Shell | undefined): Promise<void> {
  const usual = usualShell(io);
  if (given === undefined && io.stdoutIsTTY) return io.out(instructions(usual));
  const shell = given ?? usual;
  if (shell === undefined) {
    throw new UsageError(
      `$SHELL does not say which shell it is. Name it: ${SHELLS.join(', ')}.\nRun: nmp completion bash`,
    );
  }
  io.out(SCRIPTS[shell]);
}

function instructions(usual: Shell | undefined): string {
  const others = SHELLS.filter((shell) => shell !== usual);
  const shells = usual === undefined ? others : [usual, ...others];
  const width = Math.max(...shells.map((shell) => INSTALL[shell][0].length));
  const lines = shells.map((shell) => {
    const [place, line] = INSTALL[shell];
    return `  ${shell.padEnd(10)}  ${place.padEnd(width)}  ${line}`;
  });
  return `To complete commands with the Tab key, add to the start-up file of your shell:\n\n${lines.join('\n')}`;
}
