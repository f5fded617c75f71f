/** `nmp completion`: prints the completion script of a shell, or how to install it. */

import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
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
 * At a terminal, without the name of a shell, prints how to install the script instead of the script.
 *
 * @throws UsageError when the shell is not named and can't be detected
 */
export async function printScript({ io }: CliContext, given: Shell | undefined): Promise<void> {
  const usual = usualShell(io);
  if (given === undefined && io.stdoutIsTTY) return io.out(instructions(usual));
  const shell = given ?? usual;
  if (shell === undefined) {
    throw new UsageError(
      `Can't detect your shell from $SHELL. Specify one of ${SHELLS.join(', ')}.`,
      'nmp completion bash',
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
  return `To enable completion with the Tab key, add this line to the start-up file of your shell:\n\n${lines.join('\n')}`;
}
