/** Every property that fuzzing checks, by its sentence. A new file of `properties/` is added here. */

import type fc from 'fast-check';
import { properties as configFile } from './properties/config-file.ts';
import { properties as http } from './properties/http.ts';
import { properties as oauth } from './properties/oauth.ts';
import { properties as platform } from './properties/platform.ts';

export type Property = fc.IRawProperty<unknown, boolean>;

export const properties: Readonly<Record<string, Property>> = {
  ...configFile,
  ...http,
  ...oauth,
  ...platform,
};
