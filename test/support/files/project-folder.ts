/** A folder for programs inside the project, where Node finds the package by its name. Tests that read the sources never see it. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from './sandbox.ts';

const TEMP = join(ROOT, 'temp');

/** Removed at the end of the test. */
export function projectFolder(): string {
  mkdirSync(TEMP, { recursive: true });
  const folder = mkdtempSync(join(TEMP, 'run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
