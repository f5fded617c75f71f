/** Names of unfinished downloads and of the notes beside them, which no downloaded file may have. */

const PART = '.nmp-part';
const NOTE = '.etag';

/** @param stem - path that no other unfinished download has. */
export function partPath(stem: string): string {
  return stem + PART;
}

export function notePath(part: string): string {
  return part + NOTE;
}

/** Some disks ignore the case of names and characters that are not shown. */
export function isPartName(name: string): boolean {
  const shown = name.replace(/\p{Default_Ignorable_Code_Point}/gu, '').toLowerCase();
  return shown.endsWith(PART) || shown.includes(PART + NOTE);
}
