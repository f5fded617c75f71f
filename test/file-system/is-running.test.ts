/** Whether a process is running or has ended. */

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { isRunning } from '../../src/file-system/is-running.ts';

describe('isRunning', () => {
  test('tells a running process from one that has ended', () => {
    const ended = Number(
      execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }),
    );
    expect(isRunning(process.pid)).toBe(true);
    expect(isRunning(ended)).toBe(false);
  });

  // The kernel takes 0 and negative numbers for groups of processes, which always have a member.
  test.each([0, -1, Number.NaN, 1.5])('takes %d for no process', (pid) => {
    expect(isRunning(pid)).toBe(false);
  });
});
