/** The store of the embedded provider's codes, tokens and grants: in memory, with an optional grace period for reused tokens. */

import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
  consumedAt?: number;
}

export interface ProviderStore {
  readonly adapter: (model: string) => Adapter;
  /** Forgets all sign-ins of an account. */
  endSessions(accountId: string): void;
}

/**
 * @param graceSeconds - seconds for which a redeemed refresh token is still accepted, as by providers with a
 * reuse leeway.
 */
export function providerStore(graceSeconds: () => number): ProviderStore {
  const entries = new Map<string, Entry>();
  const endSessions = (accountId: string) => {
    for (const [key, { payload }] of entries) {
      if (payload.accountId === accountId) entries.delete(key);
    }
  };
  const adapter = (model: string): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    const read = (entry: Entry | undefined): AdapterPayload | undefined => {
      if (entry === undefined || entry.expiresAt <= Date.now()) return undefined;
      const { consumedAt, payload } = entry;
      const reused = consumedAt !== undefined && Date.now() - consumedAt >= graceSeconds() * 1000;
      return reused ? { ...payload, consumed: Math.floor(consumedAt / 1000) } : payload;
    };
    const findBy = (field: 'uid' | 'userCode', value: string) => {
      for (const [key, entry] of entries) {
        if (key.startsWith(`${model}:`) && entry.payload[field] === value) return read(entry);
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        const expiresAt = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
        entries.set(keyOf(id), { payload, expiresAt });
      },
      find: async (id) => read(entries.get(keyOf(id))),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      async consume(id) {
        const entry = entries.get(keyOf(id));
        if (entry) entry.consumedAt ??= Date.now();
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) {
          if (payload.grantId === grantId) entries.delete(key);
        }
      },
    };
  };
  return { adapter, endSessions };
}
