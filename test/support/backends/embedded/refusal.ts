/** Errors of the platform, with the messages of the real one. */

export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
  }
}

export const noToken = () => new Refusal(401, { detail: 'Unauthorized' });
export const badToken = () => new Refusal(401, { detail: 'Invalid or expired token' });
export const forbidden = () => new Refusal(403, { detail: 'Forbidden' });

export function notFound(kind: string, name: string): Refusal {
  return new Refusal(404, { detail: `${kind} '${name}' not found` });
}

export function unknownRoute(path: string, method: string): Refusal {
  return new Refusal(404, { detail: 'Not Found', path, method });
}

export function taken(kind: string, name: string): Refusal {
  return new Refusal(409, { detail: `${kind} '${name}' already exists` });
}

/** A 422 of request validation, whose `detail` is a list. */
export function invalidField(loc: readonly string[], msg: string, type: string): Refusal {
  return new Refusal(422, { detail: [{ type, loc, msg }] });
}
