/**
 * Writes simple data as YAML without loading a YAML library, which takes longer than a command that shows the config file.
 * Gives up (undefined) on strings that may need quotes or escapes, and on everything else that the library decides.
 */

/** Strings that need no quotes in any version of YAML. */
const BARE = /^[A-Za-z/](?:[\w./:@+-]*[\w/])?$/;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** A masked secret, which is quoted because an asterisk begins an alias. */
const MASKED = /^\*+$/;
const KEY = /^[a-z_]+$/;

export function plainYaml(value: unknown): string | undefined {
  if (!isMapping(value) || Object.keys(value).length === 0) return undefined;
  try {
    return linesOf(value).join('\n') || undefined;
  } catch (error) {
    if (error instanceof NotPlainError) return undefined;
    throw error;
  }
}

/** Thrown for values that only the library can write. */
class NotPlainError extends Error {}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function linesOf(mapping: Mapping): readonly string[] {
  return Object.entries(mapping).flatMap(([key, value]) => {
    if (!KEY.test(key) || WORDS.test(key)) throw new NotPlainError();
    if (value === undefined) return [];
    if (Array.isArray(value)) {
      return value.length === 0 ? [`${key}: []`] : [`${key}:`, ...value.flatMap(itemOf)];
    }
    if (!isMapping(value)) return [`${key}: ${scalarOf(value)}`];
    const lines = linesOf(value);
    return lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function itemOf(item: unknown): readonly string[] {
  if (!isMapping(item)) return [`  - ${scalarOf(item)}`];
  const [first, ...rest] = linesOf(item);
  return [`  - ${first ?? '{}'}`, ...rest.map((line) => `    ${line}`)];
}

function scalarOf(value: unknown): string {
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value))
    return String(value);
  if (typeof value !== 'string') throw new NotPlainError();
  if (MASKED.test(value)) return `"${value}"`;
  if (!BARE.test(value) || WORDS.test(value)) throw new NotPlainError();
  return value;
}
