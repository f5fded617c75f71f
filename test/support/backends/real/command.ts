/** Runs a command to its end; if it fails, the error contains its output. */

import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** @throws Error with the last lines that the command printed. */
export async function command(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return output;
  throw new Error(
    `${program} ${args.join(' ')} ended with ${code}:\n${output.split('\n').slice(-20).join('\n')}`,
  );
}

/**
 * Checks that a tool is installed.
 *
 * @throws Error that names the missing tool and how to install it.
 */
export async function requireTool(
  program: string,
  args: readonly string[],
  pattern: RegExp,
  hint: string,
): Promise<void> {
  const output = await command(program, args).catch(() => '');
  if (!pattern.test(output)) {
    throw new Error(
      `The tests on the real platform need ${hint}; \`${program} ${args.join(' ')}\` did not find it.`,
    );
  }
}
