/** The sentence about a type: from the overlay, else from its name, whose ending may name its purpose. */

import type { Contract } from './contract-types.ts';
import { withArticle } from './naming.ts';

type Rule = readonly [ending: RegExp, text: (noun: string) => string];

/** The first match applies. `noun` is the name without the ending, as in `workspace member`. */
const RULES: readonly Rule[] = [
  [
    /^(?:\w*String|\w*Number|Numeric|Float|Datetime|DateRange|MetricStats?)Filter$/,
    () => 'Comparisons that a field of a filter may ask for.',
  ],
  [
    /(?:s?List|Entity)?Filters?$/,
    (noun) => `Conditions that ${withArticle(noun)} must meet to be listed.`,
  ],
  [
    /(?:s?List|Entity)?Sort(?:Field)?$/,
    (noun) => `Orders in which a list of ${noun}s can be sorted.`,
  ],
  [/List$/, (noun) => `A list of ${noun}s in one response.`],
];

export function typeSentence({ fields, resources }: Contract, name: string): string {
  const own = fields[name];
  if (own !== undefined) return own;
  const resource = Object.values(resources).find(({ entity }) => entity === name);
  if (resource?.one)
    return `${capitalized(withArticle(resource.one))}, as the platform returns it.`;
  for (const [ending, write] of RULES) {
    const noun = nounOf(name.replace(ending, ''));
    if (ending.test(name)) return write(noun);
  }
  return `${capitalized(nounOf(name))}.`;
}

function nounOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z\d]+$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
