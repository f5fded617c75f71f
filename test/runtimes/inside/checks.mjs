/** What must hold wherever the package runs: plain JavaScript that knows of no runtime, bundler or test runner. */

import * as nemo from 'nemo-platform';
import { Agents } from 'nemo-platform/agents';
import { browserSignIn } from 'nemo-platform/browser';
import { client, misbehaving } from './clients.mjs';
import { assert, equal, failure, skip } from './expect.mjs';

const { NeMoPlatform } = nemo;
const violations = [];
globalThis.addEventListener?.('securitypolicyviolation', ({ effectiveDirective }) => {
  violations.push(effectiveDirective);
});
const ONCE = { maxRetries: 0 };
const GET = { method: 'GET', path: '/apis/x' };

/** Each check: a name, and a function of the place. It returns `skip` with a reason where it has no meaning. */
export const CHECKS = {
  'all names are exported': ({ hasLogins }) => {
    for (const name of ['NotFoundError', 'AuthError', 'TokenSet', 'chain', 'VERSION']) {
      assert(name in nemo, name);
    }
    equal('fromConfigFile' in nemo, hasLogins);
  },
  'a wrong option is a TypeError': async ({ baseUrl }) => {
    const error = await failure(async () => new NeMoPlatform({ baseUrl, acessToken: 'x' }));
    assert(error instanceof TypeError && error.message.includes('acessToken'), error);
  },
  'a token lists workspaces': async (place) => {
    const { data } = await client(place).workspaces.list();
    assert(data.map(({ name }) => name).includes('default'), data);
  },
  'a list is iterated over its pages': async (place) => {
    const names = [];
    for await (const { name } of client(place).workspaces.list({ page_size: 1 })) names.push(name);
    assert(names.includes('default') && names.includes('system'), names);
  },
  'a JSON body arrives, and a second creation is a ConflictError': async (place) => {
    const name = `in-${place.row.replace(/[^a-z0-9]+/g, '-')}`;
    const created = await client(place).projects.create({ name, description: 'Ünïcode 😀' });
    equal(created.description, 'Ünïcode 😀');
    const error = await failure(() => client(place).projects.create({ name }));
    assert(error instanceof nemo.ConflictError && error.code === 'conflict', error);
    await client(place).projects.delete(name);
  },
  'what does not exist is a NotFoundError': async (place) => {
    const error = await failure(() => client(place).workspaces.retrieve('no-such-workspace'));
    assert(error instanceof nemo.NotFoundError && error.status === 404, error);
  },
  'a rejected token is an AuthenticationError that does not contain it': async (place) => {
    const accessToken = 'not-a-token-of-this-platform';
    const error = await failure(() => client(place, { accessToken }).workspaces.list());
    assert(error instanceof nemo.AuthenticationError, error);
    assert(!`${error.stack}${JSON.stringify(error)}`.includes(accessToken), error);
  },
  'a token function is asked for every attempt': async (place) => {
    let asked = 0;
    const accessToken = async () => `token-${++asked}`;
    const found = [];
    for (let i = 0; i < 3; i++) {
      const { headers } = await misbehaving(place, 'echo', { accessToken }).request(GET);
      found.push(headers.authorization);
    }
    equal(found, ['Bearer token-1', 'Bearer token-2', 'Bearer token-3']);
  },
  'a rejected token is replaced, and the call is repeated': async (place) => {
    const rejections = [];
    const accessToken = ({ rejected }) => {
      rejections.push(rejected !== undefined);
      return rejected === undefined ? 'old' : 'new';
    };
    const reply = await misbehaving(place, 'wants-new', { accessToken }).request(GET);
    equal([reply.ok, rejections], [true, [false, true]]);
  },
  'concurrent calls of two users keep their tokens apart': async (place) => {
    const users = ['alice', 'bob'].map((accessToken) =>
      misbehaving(place, 'echo', { accessToken }),
    );
    const calls = Array.from({ length: 40 }, (_, i) => users[i % 2].request(GET));
    const found = (await Promise.all(calls)).map(({ headers }) => headers.authorization);
    equal(new Set(found.filter((_, i) => i % 2 === 0)), new Set(['Bearer alice']));
    equal(new Set(found.filter((_, i) => i % 2 === 1)), new Set(['Bearer bob']));
  },
  'a busy server is asked again': async (place) => {
    const reply = await misbehaving(place, 'busy-once').request(GET);
    equal(reply, { ok: true });
  },
  'a silent server is an APITimeoutError': async (place) => {
    const error = await failure(() =>
      misbehaving(place, 'silent', ONCE).request(GET, { timeout: 150 }),
    );
    assert(error instanceof nemo.APITimeoutError && error.code === 'timeout', error);
  },
  'a signal ends a call with an AbortError': async (place) => {
    const controller = new AbortController();
    const call = misbehaving(place, 'silent').request(GET, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    const error = await failure(() => call);
    assert(error instanceof nemo.AbortError && error.code === 'aborted', error);
  },
  'asResponse() takes a signal, and hands out the body': async (place) => {
    const { signal } = new AbortController();
    const response = await misbehaving(place, 'echo').request(GET, { signal }).asResponse();
    equal([response.status, (await response.json()).method], [200, 'GET']);
  },
  'a signal ends the body of asResponse()': async (place) => {
    const controller = new AbortController();
    const { signal } = controller;
    const response = await misbehaving(place, 'stalls').request(GET, { signal }).asResponse();
    setTimeout(() => controller.abort(), 50);
    const error = await failure(() => response.text());
    assert(error instanceof nemo.AbortError, error);
  },
  'a closed port is an APIConnectionError that names the host': async (place) => {
    const error = await failure(() =>
      client(place, { ...ONCE, baseUrl: place.closed }).request(GET),
    );
    assert(error instanceof nemo.APIConnectionError && error.code === 'connection_failed', error);
    assert(error.message.includes(new URL(place.closed).host), error.message);
    if (place.hasLogins) assert(error.message.includes('(ECONNREFUSED)'), error.message);
  },
  'a response that is not JSON is an invalid_response': async (place) => {
    const error = await failure(() => misbehaving(place, 'not-json', ONCE).workspaces.list());
    equal(error.code, 'invalid_response');
  },
  'a body that is cut is an APIConnectionError': async (place) => {
    const error = await failure(() => misbehaving(place, 'cut', ONCE).request(GET));
    assert(error instanceof nemo.APIConnectionError, error);
  },
  'a redirect to another origin carries no token': async (place) => {
    const call = misbehaving(place, 'elsewhere', { ...ONCE, accessToken: 'secret' }).request(GET);
    const reply = await call.catch((error) => {
      assert(error instanceof nemo.NeMoError, error);
      return { headers: {} };
    });
    equal(reply.headers.authorization, undefined);
  },
  'globalThis.fetch can be passed unbound': async (place) => {
    const { fetch } = globalThis;
    const { data } = await client(place, { fetch }).workspaces.list();
    assert(data.length > 0, data);
    const post = { ...GET, method: 'POST', body: { a: 1 } };
    const { body } = await misbehaving(place, 'echo', { fetch }).request(post);
    equal(body, '{"a":1}');
  },
  'a fetch of the program is called with a URL and options': async (place) => {
    const seen = [];
    const fetch = (url, init) => {
      seen.push([typeof url === 'string' || url instanceof URL, init.method]);
      return globalThis.fetch(url, init);
    };
    await client(place, { fetch }).workspaces.list();
    equal(seen, [[true, 'GET']]);
  },
  'headers of a call are sent': async (place) => {
    const options = { headers: { 'x-own': 'yes' } };
    const { headers } = await misbehaving(place, 'echo').request(GET, options);
    equal([headers['x-own'], headers.accept], ['yes', 'application/json']);
  },
  'bytes are uploaded and downloaded unchanged': async (place) => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    const fileset = `files-${place.row.replace(/[^a-z0-9]+/g, '-')}`;
    const { files } = client(place);
    await files.upload(bytes, `${fileset}#a.bin`, { createFileset: true });
    const file = await files.open(`${fileset}#a.bin`);
    const back = new Uint8Array(await new Response(file.body).arrayBuffer());
    equal([back.length, back.every((byte, i) => byte === bytes[i])], [bytes.length, true]);
  },
  'a Blob is sent, or the error says what can be': async (place) => {
    const blob = new Blob(['abc'], { type: 'text/x' });
    const post = () => misbehaving(place, 'echo').request({ ...GET, method: 'POST', body: blob });
    if (typeof blob.stream !== 'function') {
      const error = await failure(post);
      assert(error instanceof TypeError && error.message.includes('Uint8Array'), error);
      return;
    }
    const { headers, body } = await post();
    equal([headers['content-type'], body], ['text/x', 'abc']);
  },
  'a completion is streamed, whatever the pieces are': async (place) => {
    const { chat } = misbehaving(place, 'events').inference;
    const params = { model: 'default/m', messages: [{ role: 'user', content: 'x' }], stream: true };
    let text = '';
    for await (const chunk of await chat.completions.create(params)) {
      text += chunk.choices[0]?.delta.content ?? '';
    }
    equal(text, 'Hellö😀!');
  },
  'names in a path are encoded': async (place) => {
    const { url } = await misbehaving(place, 'echo').workspaces.retrieve('a/b ü?');
    assert(url.endsWith('/workspaces/a%2Fb%20%C3%BC%3F'), url);
  },
  'client.fetch adds the token': async (place) => {
    const response = await misbehaving(place, 'echo').fetch('/apis/y', {
      method: 'POST',
      body: 'text',
    });
    const { headers, body } = await response.json();
    equal([headers.authorization, body], [`Bearer ${place.token}`, 'text']);
  },
  'a plugin takes the client': async (place) => {
    const { url } = await new Agents(misbehaving(place, 'echo')).retrieve('x');
    assert(url.includes('/x'), url);
  },
  'the sign-in of pages says where it works': async ({ baseUrl, isPage }) => {
    if (isPage) return;
    const error = await failure(async () => browserSignIn({ baseUrl }).start());
    equal(error.code, 'not_a_browser');
  },
  'without a base URL the client says what to do': async ({ hasLogins, isMisled, isBrowser }) => {
    if (hasLogins) return skip('the config file or the default says it');
    const error = await failure(() => new NeMoPlatform({ accessToken: 'x' }).workspaces.list());
    assert(error.code === 'invalid_setting' && error.message.includes('baseUrl'), error);
    if (isBrowser) assert(!/NMP_|nmp /.test(error.message), error.message);
    equal(error.message.includes('condition "node"'), isMisled);
  },
  'a relative base URL counts from the page': async ({ hasLocation, token }) => {
    const urls = [];
    const fetch = async (url) => {
      urls.push(String(url));
      return new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
    };
    const call = async () =>
      new NeMoPlatform({ baseUrl: '/gateway', accessToken: token, fetch }).request(GET);
    if (hasLocation) {
      await call();
      equal(urls, [`${globalThis.location.origin}/gateway/apis/x`]);
    } else equal((await failure(call)).code, 'invalid_setting');
  },
  'without a token the error says what can be done here': async (place) => {
    const { baseUrl, isBrowser, hasLogins } = place;
    const error = await failure(() => new NeMoPlatform({ baseUrl, ...ONCE }).workspaces.list());
    assert(error instanceof nemo.NeMoError, error);
    if (!hasLogins) assert(error.message.includes('accessToken'), error.message);
    if (isBrowser) assert(!/NMP_|nmp |\$/.test(error.message), error.message);
  },
  'a strict Content Security Policy is not violated': async ({ hasStrictPolicy }) => {
    if (!hasStrictPolicy) return skip('no policy');
    equal(violations, []);
    equal((await failure(() => new Function('return 1'))).name, 'EvalError');
  },
  'the login of the CLI is refreshed and used': async ({ configFile, hasLogins }) => {
    if (!hasLogins) return skip('no file system');
    const { data } = await new NeMoPlatform({ configFile }).workspaces.list();
    assert(data.length > 0, data);
  },
};
