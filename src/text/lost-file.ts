/** Recognizes the failure of an import whose file is missing: the installation of this package is incomplete. */

const LOST = /^(?:ERR_)?MODULE_NOT_FOUND$/;
/** The path is relative in CommonJS and absolute in ES modules; of a package there is only the name. */
const FILE = /^Cannot find (?:module|package) '(?:[^']*[\\/])?([\w.-]+)'/;

/** @returns the name of the file or package that is missing; undefined for any other error, as everywhere but in Node. */
export function lostFile(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return LOST.test(String(code)) ? FILE.exec(String(message))?.[1] : undefined;
}

/** @param file - its name, as `lostFile` returns it. */
export function installationLacks(file: string): string {
  return `The installation of nemo-platform is incomplete: ${file} is missing.`;
}
