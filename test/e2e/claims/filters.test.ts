/** Each filter of a list keeps and leaves out what the description of its field says, on the platform of the run. */

import { beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../../scripts/generate/contract.ts';
import type { ContractOperation } from '../../../scripts/generate/contract-types.ts';
import type { QueryValue } from '../../../src/http/prepare/query-value.ts';
import { untilHolds } from '../../support/waits/until.ts';
import { e2eBackend } from '../backend.ts';
import { isServed, PLATFORM } from '../operations/not-served.ts';
import { type ClaimTools, claimTools } from './claim.ts';
import { comparisonsOf, resolved } from './comparisons.ts';
import { CREATE, PROJECT } from './filterable.ts';

const { operations, overlay, fields: sentences } = readContract();

interface Row {
  readonly name: string;
  readonly [field: string]: QueryValue;
}

type Fields = Readonly<Record<string, QueryValue>>;

const keyOf = ({ resource, method }: ContractOperation) => `${resource}.${method}`;

const lists = operations.filter(
  (operation) =>
    operation.query?.['filter'] !== undefined &&
    CREATE[operation.resource] !== undefined &&
    isServed(keyOf(operation)),
);

/** Fields that no request can set. */
const NEVER_SET = ['guardrail.configs.list project', 'inference.virtual_models.list project'];

/** Fields with a sentence of their own are claims, in `filter-claims.ts`. */
const fields = lists.flatMap((operation) => {
  const { $ref } = operation.query!['filter']!;
  const type = $ref?.replace(/^.*\//, '');
  return Object.entries(resolved(operation.query!['filter']!).properties ?? {})
    .filter(([field]) => sentences[`${type}.${field}`] === undefined)
    .map(([field, schema]) => [`${keyOf(operation)} ${field}`, field, operation, schema] as const)
    .filter(([name]) => !NEVER_SET.includes(name));
});

let tools: ClaimTools;
const names = new Map<string, string>();

async function list(operation: ContractOperation, filter?: QueryValue): Promise<readonly Row[]> {
  const query = { ...overlay[keyOf(operation)]?.send, page_size: 100, filter };
  const { path } = operation;
  return (await tools.admin.request<{ data: Row[] }>({ method: 'GET', path, query })).data;
}

/** Whether the list with this filter has the row. */
async function keeps(operation: ContractOperation, filter: QueryValue): Promise<boolean> {
  const rows = await list(operation, filter);
  return rows.some(({ name }) => name === names.get(keyOf(operation)));
}

/** The embedded platform compares names only. */
const isReal = PLATFORM !== 'embedded';

describe.runIf(isReal)('filters of lists', () => {
  beforeAll(async () => {
    tools = await claimTools(await e2eBackend());
    await tools.admin.projects.create({ name: PROJECT });
    for (const operation of lists) {
      const name = tools.name('filter');
      await CREATE[operation.resource]!(tools.admin, name, tools);
      names.set(keyOf(operation), name);
    }
  });

  test.each(fields)('%s', { timeout: 300_000 }, async (_, field, operation, schema) => {
    // Controllers change the status of some resources.
    await untilHolds(
      async () => {
        const rows = await list(operation);
        const row = rows.find(({ name }) => name === names.get(keyOf(operation)))!;
        const value = row[field] ?? (row['storage'] as Fields | undefined)?.['type'];
        expect(value).not.toBeNull();
        const hasWildcards = operation.resource !== 'jobs';
        const expected = [];
        const found = [];
        for (const { kept, left } of comparisonsOf(schema, value, hasWildcards)) {
          expected.push([kept, true], [left, false]);
          for (const each of [kept, left])
            found.push([each, await keeps(operation, { [field]: each })]);
        }
        expect(found).toEqual(expected);
      },
      { timeout: 60_000, interval: 1000 },
    );
  });

  test.each(lists.map((operation) => [keyOf(operation), operation] as const))(
    '%s in the text grammar',
    async (key, operation) => {
      const name = names.get(key)!;
      expect(await keeps(operation, `name:"${name}" AND created_at>"2026-01-01"`)).toBe(true);
      expect(await keeps(operation, `name:"${name}" AND created_at>"2100-01-01"`)).toBe(false);
      expect(await keeps(operation, { $or: [{ name: 'another' }, { name }] })).toBe(true);
    },
  );
});
