/** The defaults and limits that field descriptions state are those of the platform of the run; they come from the contract. */

import { beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../../scripts/generate/contract.ts';
import type { ContractOperation, Schema } from '../../../scripts/generate/contract-types.ts';
import { plain } from '../../../scripts/generate/sentences.ts';
import { e2eBackend } from '../backend.ts';
import { isServed, PLATFORM } from '../operations/not-served.ts';
import { type ClaimTools, claimTools } from './claim.ts';
import { engine } from './deployment.ts';

let tools: ClaimTools;

beforeAll(async () => {
  tools = await claimTools(await e2eBackend());
});

const { operations, overlay, schemas } = readContract();
const served = operations.filter(
  ({ resource, method, since }) =>
    isServed(`${resource}.${method}`) && (since === undefined || PLATFORM !== '0.3.0'),
);

/** A call with what the contract says, unchecked by the client. */
async function send(
  { http, path, resource, method }: ContractOperation,
  query: Readonly<Record<string, string>>,
  body?: object,
): Promise<{ status: number; text: string }> {
  const { access_token } = await tools.backend.signIn(tools.backend.admin);
  const url = new URL(tools.backend.baseUrl + path.replace('{workspace}', tools.workspace));
  // Version 0.3.0 responds with 500 to a list without what the client always sends.
  const always = overlay[`${resource}.${method}`]?.send;
  for (const [name, value] of Object.entries({ ...always, ...query }))
    url.searchParams.set(name, value);
  const response = await fetch(url, {
    method: http,
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
}

const keyOf = ({ resource, method }: ContractOperation) => `${resource}.${method}`;

/** The embedded platform has one page size for all lists, and checks few lengths. */
const isReal = PLATFORM !== 'embedded';

describe.runIf(isReal)('the parameters of lists', () => {
  const lists = served.filter(
    ({ path, query, response }) =>
      query?.['page_size'] !== undefined &&
      response.kind === 'page' &&
      !path.replace('{workspace}', '').includes('{'),
  );

  test.each(lists.map((operation) => [keyOf(operation), operation] as const))(
    '%s has the page size and the limits that it states',
    async (_, operation) => {
      const { default: usual, maximum } = plain(operation.query!['page_size']!);
      const { status, text } = await send(operation, {});
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ pagination: { page: 1, page_size: usual } });
      if (maximum === undefined) return;
      expect((await send(operation, { page_size: String(maximum) })).status).toBe(200);
      expect((await send(operation, { page_size: String(maximum + 1) })).status).toBe(422);
    },
  );

  test.each(
    lists
      .filter(({ query }) => query!['sort'] !== undefined)
      .map((each) => [keyOf(each), each] as const),
  )('%s sorts as it states', async (_, operation) => {
    const { default: usual } = plain(operation.query!['sort']!);
    const { status, text } = await send(operation, {});
    expect(status).toBe(200);
    // Not every list repeats its order.
    const { sort } = JSON.parse(text) as { sort?: string | null };
    expect(sort ?? usual).toBe(usual);
  });
});

const host_url = 'http://127.0.0.1:9/v1';

/** Bodies that the platform accepts once a name is added. */
const BODIES: Readonly<Record<string, object>> = {
  'workspaces.create': {},
  'projects.create': {},
  'secrets.create': { value: 'v' },
  'files.filesets.create': {},
  'models.create': {},
  'inference.providers.create': { host_url },
  'inference.prompts.create': { messages: [{ role: 'user', content: 'a' }] },
  'inference.deployment_configs.create': engine,
  'guardrail.configs.create': { data: { models: [], rails: {} } },
  'access_keys.create': {},
};

function limited({ body }: ContractOperation): readonly (readonly [string, number])[] {
  const schema: Schema = schemas[(body as Schema).$ref!.replace(/^.*\//, '')]!;
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const { maxLength } = plain(field);
    return maxLength === undefined ? [] : [[name, maxLength] as const];
  });
}

const fields = served
  .filter((operation) => BODIES[keyOf(operation)] !== undefined)
  .flatMap((operation) =>
    limited(operation).map(([field, most]) => [keyOf(operation), field, most, operation] as const),
  );

describe.runIf(isReal)('the lengths of texts', () => {
  test.each(fields)(
    '%s takes a %s of at most %d characters',
    async (key, field, most, operation) => {
      const name = tools.name('limit');
      const start = field === 'host_url' ? `${host_url}/` : '';
      const body = (length: number) => ({
        name,
        ...BODIES[key],
        [field]: start.padEnd(length, 'x'),
      });
      expect((await send(operation, {}, body(most + 1))).status).toBe(422);
      // A reference may lead nowhere, but not because it is too long.
      const { status, text } = await send(operation, {}, body(most));
      if (status >= 400) expect(text).not.toMatch(/at most|too_long/);
      // Controllers read what is stored, and stumble over references of this length.
      else await send({ ...operation, http: 'DELETE', path: `${operation.path}/${name}` }, {});
    },
  );
});
