/** Python processes that do to the lock and to the config file what the platform's SDK does, when a test tells them to. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { openFiles } from '../support/files/open-files.ts';

const LOCK = `
import fcntl, os, sys
lock = open(sys.argv[1], "a+", encoding="utf-8")
fcntl.flock(lock.fileno(), fcntl.LOCK_EX)
`;

/** Holds the lock until its standard input closes. */
export function pythonHolder(lock: string): Promise<ChildProcess> {
  return started(`${LOCK}print("held", flush=True); sys.stdin.read()`, [lock]);
}

/** As it stores a refresh: under the lock it has read the file, and at the word of the test writes all of it back in place. */
export async function pythonRefresh(
  lock: string,
  config: string,
  change: { readonly from: string; readonly to: string },
): Promise<{ write(): Promise<void> }> {
  const code = `${LOCK}
path, old, new = sys.argv[2:]
text = open(path, encoding="utf-8").read()
print("read", flush=True)
sys.stdin.read()
with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
    file.write(text.replace(old, new))
`;
  const child = await started(code, [lock, config, change.from, change.to]);
  return {
    async write() {
      child.stdin!.end();
      await once(child, 'exit');
    },
  };
}

async function started(code: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn('python3', ['-c', code, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout!, 'data');
  return child;
}

/** Whether this process has the file open. */
export function openedHere(path: string): boolean {
  return openFiles().includes(path);
}
