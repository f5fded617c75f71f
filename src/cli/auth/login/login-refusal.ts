/** A login that the identity provider refused; the hint depends on how the user tried to log in. */

import { GrantRejectedError } from '../../../errors.ts';

export type LoginWay = 'device' | 'password' | 'browser';

export class LoginRefusal extends Error {
  override readonly name: string = 'LoginRefusal';
  readonly refused: GrantRejectedError;
  readonly way: LoginWay;

  constructor(refused: GrantRejectedError, way: LoginWay) {
    super(refused.message);
    this.refused = refused;
    this.way = way;
  }
}

/** @throws LoginRefusal instead of GrantRejectedError */
export async function tryLogin<T>(way: LoginWay, login: () => Promise<T>): Promise<T> {
  try {
    return await login();
  } catch (error) {
    throw error instanceof GrantRejectedError ? new LoginRefusal(error, way) : error;
  }
}
