/** Formats numbers of bytes for users, as in `12.3 MB`. */

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Three digits, in powers of 1000. */
export function byteText(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (unit < UNITS.length - 1 && Number(value.toPrecision(3)) >= 1000) {
    value /= 1000;
    unit++;
  }
  if (unit === 0) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return `${Number(value.toPrecision(3))} ${UNITS[unit]}`;
}

/** As in `3 files`. */
export function fileCount(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
