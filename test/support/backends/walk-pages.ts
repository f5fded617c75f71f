/** Walks the pages of a provider as a person with a browser would: follows forms and redirects, keeps cookies. */

import type { Person } from './backend.ts';

export type Decision = 'approve' | 'deny';

/** More pages than any provider shows. */
const MAX_STEPS = 20;

/** @param mayOpen - false for a page that this browser cannot open, where the walk ends. */
export async function walkPages(
  url: string,
  person: Person,
  decision: Decision,
  mayOpen: (url: string) => boolean = () => true,
): Promise<void> {
  const cookies = new Map<string, string>();
  let next: Request = { url, method: 'GET' };
  const signedIn = { asked: false };
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!mayOpen(next.url)) return;
    const reply = await fetch(next.url, {
      method: next.method,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.body && { body: next.body }),
    });
    for (const line of reply.headers.getSetCookie()) keep(cookies, line);
    const location = reply.headers.get('location');
    const page = await reply.text();
    if (location !== null) {
      next = { url: new URL(location, next.url).href, method: 'GET' };
      continue;
    }
    if (reply.status >= 400)
      throw new Error(`A page of the provider responded with ${reply.status}.`);
    const form = /<form\b([^>]*)>([\s\S]*?)<\/form>/i.exec(page);
    if (form === null) return;
    next = submit(next.url, form[1]!, form[2]!, person, decision, signedIn);
  }
  throw new Error('The provider shows ever more pages.');
}

interface Request {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body?: URLSearchParams;
}

function submit(
  pageUrl: string,
  formTag: string,
  content: string,
  person: Person,
  decision: Decision,
  signedIn: { asked: boolean },
): Request {
  const body = new URLSearchParams();
  for (const [, attributes] of content.matchAll(/<input\b([^>]*)>/gi)) {
    const name = attribute(attributes!, 'name');
    if (name === undefined) continue;
    if (name === 'username') body.set(name, person.username);
    else if (name === 'password') {
      if (signedIn.asked) throw new Error('The provider did not accept the password.');
      signedIn.asked = true;
      body.set(name, person.password);
    } else if (attribute(attributes!, 'type') !== 'submit') {
      body.set(name, attribute(attributes!, 'value') ?? '');
    }
  }
  for (const [, attributes] of content.matchAll(/<button\b([^>]*)>/gi)) {
    if (attribute(attributes!, 'name') === 'decision') body.set('decision', decision);
  }
  const action = attribute(formTag, 'action');
  return {
    url: action === undefined ? pageUrl : new URL(action, pageUrl).href,
    method: 'POST',
    body,
  };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value
    ?.replaceAll('&amp;', '&')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
}

/** Ignores path and domain of a cookie, because all pages are on loopback. */
function keep(cookies: Map<string, string>, line: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (name === undefined) return;
  if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value!);
}
