/** The defaults and limits of the contract, which descriptions of fields state, are those by which the platform judges. */

import { beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../../scripts/generate/contract.ts';
import type { Schema } from '../../../scripts/generate/contract-types.ts';
import { plain } from '../../../scripts/generate/sentences.ts';
import { e2eBackend } from '../backend.ts';
import { PLATFORM } from '../operations/not-served.ts';

/** The later generation states some defaults under a name of its own. */
type OwnSchema = Schema & { readonly 'x-schema-default'?: unknown };

type Fields = Readonly<Record<string, Schema>>;

interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;
}

interface Endpoint {
  readonly parameters?: readonly { readonly name: string; readonly schema?: Schema }[];
}

const FACTS = ['default', 'minimum', 'maximum', 'exclusiveMinimum', 'maxLength'] as const;

const { operations, schemas } = readContract();

/** What the contract states about a field and the platform's own description does not. */
function differences(owner: string, stated: Fields, own: Fields): string[] {
  return Object.entries(stated).flatMap(([name, schema]) => {
    const other: OwnSchema | undefined = own[name];
    if (other === undefined) return [];
    const ours = plain(schema);
    const theirs = { default: other['x-schema-default'], ...plain(other) };
    return FACTS.filter((fact) => {
      const value = ours[fact];
      // Whole numbers from 1 are those above 0.
      if (fact === 'minimum' && value === 1 && theirs.exclusiveMinimum === 0) return false;
      return (
        value !== undefined &&
        value !== null &&
        JSON.stringify(value) !== JSON.stringify(theirs[fact])
      );
    }).map((fact) => `${owner}.${name}: ${fact} ${ours[fact]}, not ${theirs[fact]}`);
  });
}

describe.runIf(PLATFORM !== 'embedded')('defaults and limits', () => {
  let api: OpenApi;

  beforeAll(async () => {
    const backend = await e2eBackend();
    const { access_token } = await backend.signIn(backend.admin);
    const headers = { authorization: `Bearer ${access_token}` };
    api = (await (await fetch(`${backend.baseUrl}/openapi.json`, { headers })).json()) as OpenApi;
  });

  test('of types are those of the platform', () => {
    const shared = Object.entries(schemas).filter(([name]) => name in api.components.schemas);
    expect(shared.length).toBeGreaterThan(150);
    const wrong = shared.flatMap(([name, { properties = {} }]) =>
      differences(name, properties, api.components.schemas[name]!.properties ?? {}),
    );
    expect(wrong).toEqual([]);
  });

  test('of query parameters are those of the platform', () => {
    const bare = (path: string) => path.replace(/\{[^}]*\}/g, '{}');
    const own = new Map(
      Object.entries(api.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(
          ([http, endpoint]) => [`${http.toUpperCase()} ${bare(path)}`, endpoint] as const,
        ),
      ),
    );
    const served = operations.flatMap((operation) => {
      const endpoint = own.get(`${operation.http} ${bare(operation.path)}`);
      return endpoint === undefined ? [] : [[operation, endpoint] as const];
    });
    expect(served.length).toBeGreaterThan(120);
    const wrong = served.flatMap(([{ resource, method, query = {} }, { parameters = [] }]) =>
      differences(
        `${resource}.${method}`,
        query,
        Object.fromEntries(parameters.map(({ name, schema = {} }) => [name, schema])),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
