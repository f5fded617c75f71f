/** Runs one command line with injected input and output, and returns its exit code. */

import { EXIT, exitCodeOf } from './errors/exit-codes.ts';
import { incompleteInstallation } from './errors/incomplete-installation.ts';
import type { Runner } from './runner.ts';
import type { CliIO } from './terminal/io.ts';

/** @param args - without program and script. */
export async function run(args: readonly string[], io: CliIO): Promise<number> {
  let runner: Runner | undefined;
  try {
    if (args.length === 0) {
      const { welcome } = await import('./welcome.ts');
      const { cliContext } = await import('./cli-context.ts');
      await welcome(cliContext(io, {}));
      return EXIT.ok;
    }
    if (args[0] === 'complete') {
      // Not a command of the tree: its arguments are an unfinished command line, not options.
      const { complete } = await import('./completion/complete.ts');
      return await complete(args.slice(1), io);
    }
    const { Runner } = await import('./runner.ts');
    const { directCommand } = await import('./start/direct-command.ts');
    runner = new Runner(io, args);
    const direct = await directCommand(args);
    if (direct !== undefined) {
      await runner.perform(direct.path, direct.globals, direct.action);
      return runner.exitCode;
    }
    const { programFor } = await import('./program.ts');
    const program = await programFor(io, runner, args);
    await program.parseAsync(args, { from: 'user' });
    return runner.exitCode;
  } catch (error) {
    if (isCommanderError(error)) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const lost = incompleteInstallation(error);
    if (lost !== undefined) {
      io.note(lost);
      return EXIT.failure;
    }
    if (!io.signal.aborted) {
      const { formatError } = await import('./errors/format-error.ts');
      const { globals = {}, path = 'nmp' } = runner ?? {};
      const { env, nameOf } = io.runtime;
      io.note(formatError(error, { globals, path, words: args, env, nameOf }));
    }
    return exitCodeOf(error);
  }
}

/** Recognized by its shape: importing commander for this check would slow down the start. */
function isCommanderError(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
