/** An RSA key that signs tokens. Generated once per process and on first use, because it takes longer than everything else at the start. */

import { generateKeyPair, type JsonWebKey, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface SigningKey {
  readonly alg: 'RS256';
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** The private key. */
  readonly jwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
}

const keys = new Map<string, Promise<SigningKey>>();

export function signingKey(kid: string): Promise<SigningKey> {
  const known = keys.get(kid) ?? generate(kid);
  keys.set(kid, known);
  return known;
}

async function generate(kid: string): Promise<SigningKey> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = (key: KeyObject) => ({
    ...key.export({ format: 'jwk' }),
    kid,
    alg: 'RS256',
    use: 'sig',
  });
  const { privateKey, publicKey } = pair;
  return { alg: 'RS256', kid, privateKey, jwk: jwk(privateKey), publicJwk: jwk(publicKey) };
}
