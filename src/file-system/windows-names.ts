/**
 * Names that Windows gives to devices and streams, or changes without a word: a file of such a name is another one than named.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */

/** Also with an ending, as in `aux.txt`, and with spaces before it. The last ones are superscript digits. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;
/** Characters in addition to letters and digits: what separates folders, names a stream, or stands for several files. */
const FORBIDDEN = /[<>:"|?*\\/\u0000-\u001f]/;

/**
 * What is wrong with a name of a file or folder on Windows, as in `it is the name of a device on Windows`.
 *
 * @returns undefined for a name that means the same there as elsewhere.
 */
export function windowsProblem(name: string): string | undefined {
  if (FORBIDDEN.test(name)) return 'Windows does not allow one of its characters';
  if (/[. ]$/.test(name)) return 'Windows removes the dot or space at its end';
  const [stem = ''] = name.split('.', 1);
  if (DEVICE.test(stem.trimEnd())) return 'it is the name of a device on Windows';
  return undefined;
}

/** A name for a file of our own in which everything that Windows forbids is `_`. */
export function windowsName(name: string): string {
  return name.replace(new RegExp(FORBIDDEN, 'g'), '_');
}
