/** What a command prints when a file of the installation is missing; loaded with the program, because any other file can be lost. */

import * as REMEDIES from '../../errors/remedies.ts';
import { installationLacks, lostFile } from '../../text/lost-file.ts';

/** @returns undefined for an error without such a cause. */
export function incompleteInstallation(error: unknown): string | undefined {
  const sentence = causeOf(error);
  return sentence && `Error: ${sentence}\nRun: ${REMEDIES.reinstallProgram}`;
}

function causeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, summary, cause } = error as { code?: unknown; summary?: string; cause?: unknown };
  if (code === 'installation_incomplete') return summary;
  const file = lostFile(error);
  return file === undefined ? causeOf(cause) : installationLacks(file);
}
