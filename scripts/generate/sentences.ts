/** The sentence about a field: from the overlay, else from its name, with default, limits and format. */

import type { Schema } from './contract-types.ts';

type Sentences = Readonly<Record<string, string>>;

/** @param owner - the type that has the field. */
export function sentenceOf(
  sentences: Sentences,
  owner: string | undefined,
  name: string,
  schema: Schema,
): string {
  const own = owner === undefined ? undefined : sentences[`${owner}.${name}`];
  return own ?? sentences[name] ?? derived(name, schema);
}

/** Default, limits, format and version from the schema; empty if it has none. */
export function factsOf(schema: Schema): string {
  const {
    default: usual,
    minimum,
    maximum,
    exclusiveMinimum,
    maxLength,
    format,
    since,
  } = plain(schema);
  const range =
    minimum !== undefined && maximum !== undefined
      ? `From ${minimum} to ${maximum}.`
      : minimum !== undefined
        ? `At least ${minimum}.`
        : maximum !== undefined
          ? `At most ${maximum}.`
          : exclusiveMinimum !== undefined
            ? `More than ${exclusiveMinimum}.`
            : '';
  const length = maxLength === undefined ? '' : `At most ${maxLength} characters.`;
  const isShown = usual !== undefined && usual !== null && usual !== '' && !isEmpty(usual);
  const text = isShown ? `Default: \`${JSON.stringify(usual).replaceAll('"', "'")}\`.` : '';
  const uri = format === 'uri' ? 'A URL.' : '';
  const version = since === undefined ? '' : `Since version ${since} of the platform.`;
  return [range, length, uri, text, version].filter((part) => part !== '').join(' ');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && Object.keys(value as object).length === 0;
}

/** The schema without the alternative null, but with its own default. */
export function plain(schema: Schema): Schema {
  const others = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return others.length === 1 ? { ...others[0], ...schema, anyOf: [] } : schema;
}

function derived(name: string, schema: Schema): string {
  const words = wordsOf(name);
  const { type } = plain(schema);
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (types.includes('boolean'))
    return `Whether ${words.replace(/^is /, 'it is ')} applies.`.replace(
      /^Whether it is (.*) applies\.$/,
      'Whether it is $1.',
    );
  const unit = /^(.*) (seconds|ms|usd|bytes)$/.exec(words);
  if (unit !== null) return sentence(`${unit[1]} in ${UNITS[unit[2]!]}`);
  const count = /^(?:num|n) (.*)$|^(.*) count$/.exec(words);
  if (count !== null) return `Number of ${plural(count[1] ?? count[2]!)}.`;
  if (/ tokens$/.test(words)) return `Number of ${words}.`;
  if (/ at$/.test(words)) return `When it was ${words.slice(0, -3)}, in UTC (ISO 8601).`;
  const part = /^(.*) (ID|IDs|name|names|URL|type|version|port|path)$/.exec(words);
  if (part !== null)
    return `${part[2]!.charAt(0).toUpperCase()}${part[2]!.slice(1)} of the ${part[1]}.`;
  return sentence(words);
}

const UNITS: Readonly<Record<string, string>> = {
  seconds: 'seconds',
  ms: 'milliseconds',
  usd: 'US dollars',
  bytes: 'bytes',
};

const CAPITALS: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: 'IDs',
  url: 'URL',
  uri: 'URI',
  api: 'API',
  gpu: 'GPU',
  gpus: 'GPUs',
  cpu: 'CPU',
  llm: 'LLM',
  http: 'HTTP',
  k8s: 'Kubernetes',
  nim: 'NIM',
  pvc: 'PVC',
  lora: 'LoRA',
  oidc: 'OIDC',
};

function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/^\$/, '')
    .split('_')
    .map((word) => CAPITALS[word] ?? word.toLowerCase())
    .join(' ');
}

function plural(noun: string): string {
  return noun.endsWith('s') ? noun : `${noun}s`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
