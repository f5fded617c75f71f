/** Visits Keycloak's pages like a browser without scripts: forms, redirects, cookies. */

import type { Person } from '../backend.ts';

const MAX_PAGES = 12;

/** @param url - `verification_uri_complete`. */
export async function decideDevice(
  url: string,
  person: Person,
  decision: 'approve' | 'deny',
): Promise<void> {
  const jar = new Map<string, string>();
  let page = await open(jar, url);
  for (let i = 0; i < MAX_PAGES; i++) {
    const form = formOf(page);
    if (form === undefined) {
      if (/Device Login Successful|Device Login Failed|close this/i.test(page.html)) return;
      throw new Error(`No form and no end on a page of Keycloak titled ${titleOf(page.html)}.`);
    }
    page = await open(jar, form.action, fill(form, person, decision));
  }
  throw new Error('The device pages of Keycloak do not end.');
}

interface PageText {
  readonly url: string;
  readonly html: string;
}

interface Form {
  readonly action: string;
  readonly html: string;
  readonly fields: Readonly<Record<string, string>>;
}

function fill(form: Form, person: Person, decision: 'approve' | 'deny'): URLSearchParams {
  const fields = new URLSearchParams(form.fields);
  if (/name="username"/.test(form.html)) fields.set('username', person.username);
  if (/name="password"/.test(form.html)) fields.set('password', person.password);
  if (/name="accept"/.test(form.html))
    fields.set(decision === 'approve' ? 'accept' : 'cancel', 'decided');
  return fields;
}

/** Follows redirects itself, because redirects set cookies, and Keycloak marks them Secure even on http. */
async function open(
  jar: Map<string, string>,
  url: string,
  form?: URLSearchParams,
): Promise<PageText> {
  let target = url;
  let body = form;
  for (let i = 0; i < MAX_PAGES; i++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(target, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie },
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    for (const line of reply.headers.getSetCookie()) keep(jar, line);
    const location = reply.headers.get('location');
    if (location === null) return { url: target, html: await reply.text() };
    await reply.body?.cancel();
    target = new URL(location, target).href;
    body = undefined;
  }
  throw new Error('Too many redirects of Keycloak.');
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const value = pair.slice(at + 1);
  if (value === '' || /max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), value);
}

function formOf({ url, html }: PageText): Form | undefined {
  const found = /<form\b[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(html);
  if (found === null) return undefined;
  const [, action = '', content = ''] = found;
  const hidden = [...content.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /type="hidden"/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  return {
    action: new URL(unescapeHtml(action), url).href,
    html: content,
    fields: Object.fromEntries(hidden),
  };
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}

function titleOf(html: string): string {
  return JSON.stringify(/<title>([^<]*)/.exec(html)?.[1]?.trim() ?? 'nothing');
}
