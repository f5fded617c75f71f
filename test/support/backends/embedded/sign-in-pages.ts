/** The two pages of a sign-in: the login and the consent. */

import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { readBody } from '../../faults/read-request-body.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { findPerson } from './people.ts';
import { API_SCOPES, RESOURCE } from './resource.ts';

const PATH = /^\/interaction\/[\w-]+$/;

export const interactionUrl = (_ctx: unknown, interaction: { readonly uid: string }): string =>
  `/interaction/${interaction.uid}`;

/** Koa middleware with the pages that the library does not implement. */
export function signInPages(provider: Provider) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    if (!PATH.test(ctx.path)) return next();
    const { prompt, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
    const scope = String(params['scope'] ?? '');
    const page = prompt.name === 'login' ? loginPage : consentPage;
    ctx.type = 'html';
    if (ctx.method !== 'POST') {
      ctx.body = page('', scope);
      return;
    }
    const fields = new URLSearchParams(await readBody(ctx.req));
    const result =
      prompt.name === 'login'
        ? login(fields)
        : await consent(provider, fields, session!.accountId, params);
    if (result === undefined) {
      ctx.status = 401;
      ctx.body = page('User name or password is wrong.', scope);
      return;
    }
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, result);
  };
}

function login(fields: URLSearchParams) {
  if (fields.get('decision') === 'deny') return { error: 'access_denied' };
  const person = findPerson(fields.get('username') ?? '', fields.get('password') ?? '');
  return person && { login: { accountId: person.username } };
}

async function consent(
  provider: Provider,
  fields: URLSearchParams,
  accountId: string,
  params: Readonly<Record<string, unknown>>,
) {
  if (fields.get('decision') !== 'approve') {
    return { error: 'access_denied', error_description: 'The person refused' };
  }
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope'] ?? ''));
  grant.addResourceScope(RESOURCE, API_SCOPES.join(' '));
  return { consent: { grantId: await grant.save() } };
}

function loginPage(problem: string): string {
  return htmlPage(
    'Sign in',
    `<p role="alert">${problem}</p><form method="post">
<label>User name <input name="username" autocomplete="username" autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
<button name="decision" value="deny" formnovalidate>Cancel</button>
</form>`,
  );
}

function consentPage(_complaint: string, scope: string): string {
  return htmlPage(
    'Allow access',
    `<p>The device asks for: ${escapeHtml(scope)}</p><form method="post">
<button name="decision" value="approve">Allow</button>
<button name="decision" value="deny">Refuse</button>
</form>`,
  );
}

/** The page of a sign-out submits itself, as providers do for a request with an ID token. */
export const signOutPages = {
  async logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void> {
    const confirmed = form.replace(
      '</form>',
      '<input type="hidden" name="logout" value="yes"/></form>',
    );
    const submit = '<script>document.forms[0].submit()</script>';
    ctx.body = htmlPage('Sign out', confirmed + submit);
  },
};

/**
 * Accepts a sign-out by POST, as OpenID Connect RP-Initiated Logout 1.0 requires: the library does so only with
 * cookies that browsers refuse without https.
 */
export async function postedSignOut(ctx: KoaContextWithOIDC, next: () => Promise<void>) {
  if (ctx.method === 'POST' && ctx.path === '/session/end') {
    ctx.url = `${ctx.path}?${await readBody(ctx.req)}`;
    ctx.method = 'GET';
  }
  await next();
}
