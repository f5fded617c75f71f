/** Claims about the rule of names that an error states: names around its borders are accepted as its words say. */

import { expect } from 'vitest';
import { UnprocessableEntityError } from '../../../src/errors.ts';
import { nameRule } from '../../../src/http/judge/name-rule.ts';
import type { NeMoPlatform } from '../../../src/index.node.ts';
import { type Claim, statusOf } from './claim.ts';

type Create = (client: NeMoPlatform, name: string) => PromiseLike<unknown>;

const KINDS: Readonly<Record<string, Create>> = {
  project: (client, name) => client.projects.create({ name }),
  secret: (client, name) => client.secrets.create({ name, value: 'v' }),
  fileset: (client, name) => client.files.filesets.create({ name }),
};

/** The rule in words, of the error of a name with an invalid first character. */
async function rule(create: Create, client: NeMoPlatform): Promise<string> {
  const error = await Promise.resolve(create(client, '9')).catch((reason: unknown) => reason);
  const [field] = error instanceof UnprocessableEntityError ? error.fields : [];
  return nameRule(field?.reason ?? '') ?? '';
}

/** Whether a reader of the rule would expect a name to be accepted. */
function isExpected(words: string, name: string): boolean {
  const [, shortest = '', longest = '', characters = ''] =
    /^(\d+) to (\d+) of (.*), starting with a letter\. No --, and no - at the end$/.exec(words)!;
  const single = characters.split(/, | and /).filter((each) => each.length === 1);
  return (
    name.length >= Number(shortest) &&
    name.length <= Number(longest) &&
    [...name].every((each) => /[a-z0-9]/.test(each) || single.includes(each)) &&
    /^[a-z]/.test(name) &&
    !name.includes('--') &&
    !name.endsWith('-')
  );
}

/** @param start - two characters or more that no other name begins with. */
function borderNames(start: string): readonly string[] {
  const to = (length: number) => start.padEnd(length, 'x');
  return [
    ...[start, to(50), to(51), to(52), to(59), to(60), to(61), to(62), to(63), to(64), to(65)],
    ...['-a', '.a', '_a', '@a', '+a', '/a', ':a', ' a', '~a', 'ä', 'A', '--a'].map(
      (end) => start + end,
    ),
    ...['-', '.', '_', '@', '+', '--'].map((end) => start + end),
    ...['-', '.', '_', '9', 'Z'].map((first) => first + start),
  ];
}

export const nameRuleClaims: readonly Claim[] = Object.entries(KINDS).map(([kind, create]) => ({
  where: 'src/http/judge/name-rule.ts',
  says: 'starting with a letter. No --, and no - at the end',
  ...(kind !== 'project' && {
    except: { '0.3.0': 'It refuses characters that its pattern for this kind allows.' },
  }),
  async check({ admin, name }) {
    const words = await rule(create, admin);
    const names = borderNames(name(kind.slice(0, 1)));
    expect(names.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const each of names) {
      const isAccepted = (await statusOf(create(admin, each))) === 200;
      if (isAccepted !== isExpected(words, each)) wrong.push(each);
    }
    expect([words, wrong]).toEqual([words, []]);
  },
}));
