/** A tool that is installed in the group of a row. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Site } from './row.ts';

export function toolOf<T>({ groupFolder }: Site, name: string): T {
  return createRequire(join(groupFolder, 'package.json'))(name) as T;
}
