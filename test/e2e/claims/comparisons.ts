/** What the description of a filter's field promises: values that keep a row, and values that leave it out. */

import { readContract } from '../../../scripts/generate/contract.ts';
import type { Schema } from '../../../scripts/generate/contract-types.ts';
import type { QueryValue } from '../../../src/http/prepare/query-value.ts';

const { schemas } = readContract();

export interface Comparison {
  readonly kept: QueryValue;
  readonly left: QueryValue;
}

export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : schemas[schema.$ref.replace(/^.*\//, '')]!;
}

const PAST = '2020-01-01';
const FUTURE = '2100-01-01T00:00:00Z';

const OF_TYPE: Readonly<
  Record<string, (value: string, hasWildcards: boolean) => readonly Comparison[]>
> = {
  DatetimeFilter: () => [
    { kept: { $gte: PAST }, left: { $gte: FUTURE } },
    { kept: { $lte: FUTURE }, left: { $lte: PAST } },
  ],
  StringFilter: (value, hasWildcards) => {
    const part = value.slice(1, -1);
    return [
      { kept: { $eq: value }, left: { $eq: part } },
      { kept: { $like: part }, left: { $like: `${part}/` } },
      { kept: { $like: part.toUpperCase() }, left: { $like: `_${value}` } },
      ...(hasWildcards
        ? [
            {
              kept: { $like: `%${part.slice(0, 1)}_${part.slice(2)}` },
              left: { $like: `${value}_` },
            },
          ]
        : []),
      { kept: { $in: ['x', value] }, left: { $in: ['x', part] } },
      { kept: { $nin: ['x', part] }, left: { $nin: ['x', value] } },
    ];
  },
};

/**
 * @param value - of the row.
 * @param hasWildcards - whether `$like` of this list knows them.
 */
export function comparisonsOf(
  schema: Schema,
  value: QueryValue,
  hasWildcards: boolean,
): readonly Comparison[] {
  return (schema.anyOf ?? [schema]).flatMap((part) => {
    const ofType = OF_TYPE[part.$ref?.replace(/^.*\//, '') ?? ''];
    if (ofType !== undefined) return ofType(String(value), hasWildcards);
    const { type, enum: choices, items } = resolved(part);
    if (type === 'array') {
      const others = (resolved(items!).enum as string[]).filter((each) => each !== value);
      return [{ kept: [others[0], value], left: others.slice(0, 2) }];
    }
    if (type === 'boolean') return [{ kept: value, left: !value }];
    const other = choices?.find((each) => each !== value) as string | undefined;
    return [{ kept: value, left: other ?? `${String(value)}x` }];
  });
}
