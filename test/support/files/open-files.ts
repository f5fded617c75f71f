/** The files that this process has open, as Linux lists them. */

import { readdirSync, readlinkSync } from 'node:fs';

export function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      // Closed meanwhile, as the descriptor of the listing itself.
      return [];
    }
  });
}

/** Those below a folder. */
export function openBelow(root: string): readonly string[] {
  return openFiles().filter((path) => path.startsWith(root));
}
