/** Searches texts, files and folders for secrets, also percent-encoded and in base64. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets by the name that a report contains; the value is never reported. */
export type Secrets = Readonly<Record<string, string>>;

export interface Leak {
  readonly secret: string;
  /** The label of a text, or the path of a file. */
  readonly where: string;
}

export function leaksInTexts(secrets: Secrets, texts: Readonly<Record<string, string>>): Leak[] {
  return Object.entries(texts).flatMap(([where, text]) =>
    Object.entries(secrets)
      .filter(([, value]) => formsOf(value).some((form) => text.includes(form)))
      .map(([secret]) => ({ secret, where })),
  );
}

/** @param except - paths that may hold secrets, such as the config file. */
export function leaksInFiles(
  secrets: Secrets,
  paths: readonly string[],
  except: readonly string[] = [],
): Leak[] {
  return paths
    .flatMap(filesBelow)
    .filter((path) => !except.includes(path))
    .flatMap((path) => [
      ...leaksInTexts(secrets, { [path]: readFileSync(path, 'latin1') }),
      ...leaksInTexts(secrets, { [`name of ${path}`]: path }),
    ]);
}

function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return [path];
  if (!stat?.isDirectory()) return [];
  return readdirSync(path).flatMap((entry) => filesBelow(join(path, entry)));
}

/** In base64 a text looks different at each of three offsets; the outermost letters depend on its neighbours. */
function formsOf(secret: string): readonly string[] {
  const inBase64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(' '.repeat(offset) + secret).toString('base64url');
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });
  const long = inBase64.filter((form) => form.length >= 8);
  const standard = long.map((form) => form.replaceAll('-', '+').replaceAll('_', '/'));
  return [...new Set([secret, encodeURIComponent(secret), ...long, ...standard])];
}
