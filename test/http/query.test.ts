import { describe, expect, test } from 'vitest';
import { encodeQuery, type Query } from '../../src/http/prepare/query.ts';

describe('encodeQuery', () => {
  test.each<[Query, string]>([
    [{}, ''],
    [{ page: 2, page_size: 50 }, 'page=2&page_size=50'],
    [{ wait: true, force: false }, 'wait=true&force=false'],
    [{ a: null, b: undefined, c: '' }, 'c='],
    [{ tags: [] }, 'tags='],
    [{ tags: ['a', null, 'b'] }, 'tags=a,b'],
    [{ filter: { status: ['a', 'b'] } }, 'filter[status]=a,b'],
    [{ filter: { name: { $in: ['x', 'y'] } } }, 'filter[name][$in]=x,y'],
    [
      { filter: { created_at: { $gte: new Date(Date.UTC(2025, 0, 1)) } } },
      'filter[created_at][$gte]=2025-01-01T00:00:00.000Z',
    ],
    [{ filter: { 'metadata.k': 'v' } }, 'filter[metadata.k]=v'],
    [{ filter: { description: null } }, ''],
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

  test('refuses an object in a list, which the format cannot say', () => {
    expect(() => encodeQuery({ filter: { $or: [{ a: 1 }] } })).toThrow(TypeError);
  });
});
