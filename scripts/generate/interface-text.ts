/** Writes interfaces with a sentence at each field. */

import type { Schema } from './contract-types.ts';
import { docComment } from './doc-comment.ts';
import { property } from './naming.ts';
import { sentenceOfOwner } from './owner-noun.ts';
import { factsOf, sentenceOf } from './sentences.ts';
import { orNull, typeText } from './type-text.ts';

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** The type that has the field; the overlay may contain a sentence for this type. */
  readonly owner?: string | undefined;
}

export interface InterfaceOptions {
  readonly sentences: Readonly<Record<string, string>>;
  readonly used: Set<string>;
  /** Fields of responses: the platform leaves an optional one out, or sends null. */
  readonly isResponse: boolean;
  /** Types that replace those of the schema, by field. */
  readonly types?: Readonly<Record<string, string>>;
}

export function fieldsText(fields: readonly Field[], options: InterfaceOptions): string {
  return fields.map((field) => fieldText(field, options)).join('\n');
}

function fieldText(
  { name, schema, required, owner }: Field,
  { sentences, used, isResponse, types = {} }: InterfaceOptions,
): string {
  const own = owner === undefined ? undefined : sentences[`${owner}.${name}`];
  const ofOwner = owner === undefined ? undefined : sentenceOfOwner(owner, name, schema);
  const sentence = own ?? ofOwner ?? sentenceOf(sentences, owner, name, schema);
  const text = [sentence, factsOf(schema)].filter((part) => part !== '').join(' ');
  const blocks = schema.deprecated
    ? [text, '@deprecated The platform advises against it.']
    : [text];
  const type = types[name] ?? typeText(schema, used);
  const mark = required ? '' : '?';
  const full = isResponse && !required ? orNull(type) : type;
  return `${docComment(blocks, '  ')}\n  ${property(name)}${mark}: ${full};`;
}
