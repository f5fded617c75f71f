/** The page where a person signs in and decides about a device: plain HTML forms, no script. */

import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { findPerson } from './people.ts';
import { API_SCOPES, RESOURCE } from './resource.ts';

const PATH = '/device';

/** Koa middleware that serves the page in place of the library's own. */
export function devicePage(provider: Provider) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    if (ctx.path !== PATH) return next();
    ctx.type = 'html';
    if (ctx.method !== 'POST') {
      ctx.body = form(String(ctx.query['user_code'] ?? ''));
      return;
    }
    const fields = new URLSearchParams(await bodyOf(ctx));
    ctx.body = await decide(provider, ctx, fields);
  };
}

async function decide(
  provider: Provider,
  ctx: KoaContextWithOIDC,
  fields: URLSearchParams,
): Promise<string> {
  const userCode = fields.get('user_code') ?? '';
  const person = findPerson(fields.get('username') ?? '', fields.get('password') ?? '');
  if (person === undefined) {
    ctx.status = 401;
    return form(userCode, 'User name or password is wrong.');
  }
  const normalized = userCode.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const code = await provider.DeviceCode.findByUserCode(normalized);
  if (code === undefined || code.accountId !== undefined) {
    ctx.status = 400;
    return form('', 'The code is unknown, expired or already used.');
  }
  if (fields.get('decision') !== 'approve') {
    Object.assign(code, { error: 'access_denied', errorDescription: 'The person refused' });
    await code.save();
    return page('<p>Refused. You can close this page.</p>');
  }
  const scope = String(code.params?.['scope'] ?? '');
  const grant = new provider.Grant({ accountId: person.username, clientId: code.clientId! });
  grant.addOIDCScope(scope);
  grant.addResourceScope(RESOURCE, API_SCOPES.join(' '));
  const grantId = await grant.save();
  Object.assign(code, {
    accountId: person.username,
    grantId,
    scope,
    resource: RESOURCE,
    authTime: now(),
  });
  await code.save();
  return page('<p>Signed in. You can close this page and return to the terminal.</p>');
}

function form(userCode: string, complaint = ''): string {
  return page(`<p role="alert">${complaint}</p>
<form method="post" action="${PATH}">
<label>Code <input name="user_code" value="${escapeHtml(userCode)}"></label>
<label>User name <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button name="decision" value="approve">Approve</button>
<button name="decision" value="deny">Refuse</button>
</form>`);
}

function page(content: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Sign in a device</title><h1>Sign in a device</h1>${content}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

async function bodyOf(ctx: KoaContextWithOIDC): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of ctx.req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
