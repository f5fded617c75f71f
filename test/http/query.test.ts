/** Query parameters as the platform reads them. */

import { describe, expect, test } from 'vitest';
import { encodeQuery } from '../../src/http/prepare/query.ts';
import type { Query } from '../../src/http/prepare/query-value.ts';

describe('encodeQuery', () => {
  test.each<[Query, string]>([
    [{}, ''],
    [{ page: 2, page_size: 50 }, 'page=2&page_size=50'],
    [{ wait: true, force: false }, 'wait=true&force=false'],
    [{ a: null, b: undefined, c: '' }, 'c='],
    [{ tags: [] }, 'tags='],
    [{ tags: ['a', null, 'b'] }, 'tags=a,b'],
    [{ filter: { status: ['a', 'b'] } }, 'filter[status][$in]=a,b'],
    [{ filter: { name: { $in: ['x', 'y'] } } }, 'filter[name][$in]=x,y'],
    [
      { filter: { created_at: { $gte: new Date(Date.UTC(2025, 0, 1)) } } },
      'filter[created_at][$gte]=2025-01-01T00:00:00.000Z',
    ],
    [{ filter: { 'metadata.k': 'v' } }, 'filter[metadata.k]=v'],
    [{ filter: { description: null } }, ''],
    [{ filter: { metadata: { k: 'v', gone: null } } }, 'filter[metadata.k]=v'],
    [{ filter: { cost_usd: { mean: { $lte: 0.5 } } } }, 'filter[cost_usd.mean][$lte]=0.5'],
    [
      { filter: { evaluators: { exact: { mean: { $gte: 0.8 } } } } },
      'filter[evaluators.exact.mean][$gte]=0.8',
    ],
    [{ filter: { granted_at: { gte: '2025-01-01' } } }, 'filter[granted_at][gte]=2025-01-01'],
    [{ filter: { base_model: { name: 'x' } } }, 'filter[base_model][name]=x'],
    [{ filter: { name: 'a,b' } }, 'filter={"name":"a,b"}'],
    [{ filter: { name: { $in: ['a,b', 'c'] } } }, 'filter={"name":{"$in":["a,b","c"]}}'],
    [{ filter: { name: '{x' } }, 'filter={"name":"{x"}'],
    [{ filter: { name: '[x' } }, 'filter={"name":"[x"}'],
    [{ filter: { name: '' } }, 'filter={"name":""}'],
    [
      { filter: { $or: [{ name: 'a' }, { name: { $like: 'b' } }] } },
      'filter={"$or":[{"name":"a"},{"name":{"$like":"b"}}]}',
    ],
    [
      { filter: { metadata: { k: 'a,b' }, created_at: { $gte: new Date(0) } } },
      'filter={"metadata.k":"a,b","created_at":{"$gte":"1970-01-01T00:00:00.000Z"}}',
    ],
    [{ sort: ['-created_at', 'name'] }, 'sort=-created_at,name'],
    [{ filter: 'name:"x" AND n>5' }, 'filter=name:"x" AND n>5'],
    [{ sort: '-created_at' }, 'sort=-created_at'],
  ])('%j', (query, expected) => {
    expect(decodeURIComponent(encodeQuery(query))).toBe(expected);
  });

  test('percent-encodes keys and values', () => {
    expect(encodeQuery({ filter: { 'a&b': 'c=d/ü ' } })).toBe(
      'filter%5Ba%26b%5D=c%3Dd%2F%C3%BC%20',
    );
  });

  test.each<[Query, string]>([
    [{ page_size: Number.NaN }, 'NaN'],
    [{ timeout: Number.POSITIVE_INFINITY }, 'Infinity'],
    [{ since: new Date(Number.NaN) }, 'Invalid Date'],
    [{ sizes: [1, Number.NEGATIVE_INFINITY] }, '-Infinity'],
    [{ filter: { cost_usd: { $lte: Number.NaN } } }, 'NaN'],
    [{ filter: { name: 'a,b', created_at: new Date(Number.NaN) } }, 'Invalid Date'],
    [{ filter: { $or: [{ cost: Number.NaN }] } }, 'NaN'],
  ])('H-25: refuses a value that has no text: %j', (query, shown) => {
    expect(() => encodeQuery(query)).toThrow(new TypeError(`A query parameter is ${shown}.`));
  });

  test('refuses an object in a list, which the format does not support', () => {
    expect(() => encodeQuery({ tags: [{ a: 1 }] })).toThrow(TypeError);
  });
});
