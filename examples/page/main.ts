/** A page without a framework that signs in and lists the workspaces of the platform. */

/// <reference types="vite/client" />
import { NeMoPlatform } from 'nemo-platform';
import { browserSignIn } from 'nemo-platform/browser';

const baseUrl: string = import.meta.env['VITE_NMP_BASE_URL'] ?? location.origin;
const session = browserSignIn({ baseUrl });
const client = new NeMoPlatform({ baseUrl, credentials: session });

const page = document.querySelector('#app')!;
document.documentElement.style.colorScheme = 'light dark';

/** Called after every change of the session, by another tab too. */
async function show(): Promise<void> {
  const state = session.state;
  const { status, user, error } = state;
  if (status === 'starting') return page.replaceChildren('One moment …');
  const isSignedIn = status === 'signed-in';
  page.replaceChildren(
    element('h1', 'Workspaces'),
    isSignedIn
      ? button(`Sign out ${user?.identity}`, () => session.signOut())
      : button('Sign in', () => session.signIn()),
  );
  if (error) page.append(problem(error));
  if (!isSignedIn) return;
  const shown = await listWorkspaces().catch(problem);
  // The user may have signed out meanwhile.
  if (session.state === state) page.append(shown);
}

async function listWorkspaces(): Promise<Element> {
  const list = document.createElement('ul');
  for await (const { name } of client.workspaces.list()) list.append(element('li', name));
  return list.hasChildNodes() ? list : element('p', 'You have access to no workspace.');
}

function element(tag: string, text: string): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = text;
  return created;
}

function button(text: string, onClick: () => Promise<void>): HTMLElement {
  const created = element('button', text);
  // The reason of a failure is in the state.
  created.onclick = () => void onClick().catch(() => {});
  return created;
}

function problem({ message }: Error): HTMLElement {
  const created = element('p', message);
  created.role = 'alert';
  created.style.whiteSpace = 'pre-line';
  created.style.overflowWrap = 'anywhere';
  return created;
}

session.subscribe(() => void show());
void show();
session.start().catch(() => {});
