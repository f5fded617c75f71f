/** A token that stays fresh for a day; its signature proves nothing. */

export function benchToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: 'bench', email: 'bench@company.com', iat: now, exp: now + 86_400 };
  const parts = [{ alg: 'none' }, { ...claims, scope: 'platform:read' }];
  const encoded = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return `${encoded.join('.')}.`;
}
