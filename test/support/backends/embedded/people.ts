/** The users who can sign in at the embedded provider. */

import type { Person } from '../backend.ts';

export const ADMIN: Person = {
  username: 'alice',
  password: 'alice-password',
  email: 'alice@company.com',
};
export const GUEST: Person = {
  username: 'bob',
  password: 'bob-password',
  email: 'bob@company.com',
};

export const PEOPLE: readonly Person[] = [ADMIN, GUEST];

export function findPerson(username: string, password: string): Person | undefined {
  return PEOPLE.find((each) => each.username === username && each.password === password);
}
