/** A page that signs in and lists the workspaces of the platform. */

/// <reference types="vite/client" />
import { NeMoPlatform, type Workspace } from 'nemo-platform';
import { browserSignIn } from 'nemo-platform/browser';
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

const baseUrl: string = import.meta.env['VITE_NMP_BASE_URL'] ?? location.origin;
const session = browserSignIn({ baseUrl });
const client = new NeMoPlatform({ baseUrl, credentials: session });

function App() {
  const { status, user, error } = useSyncExternalStore(session.subscribe, () => session.state);

  useEffect(() => {
    // The reason of a failure is in the state.
    session.start().catch(() => {});
    return () => session.dispose();
  }, []);

  if (status === 'starting') return <p>One moment …</p>;
  return (
    <main>
      <header>
        <h1>Workspaces</h1>
        {status === 'signed-in' ? (
          <button type="button" onClick={() => void session.signOut()}>
            Sign out {user?.identity}
          </button>
        ) : (
          <button type="button" onClick={() => void session.signIn().catch(() => {})}>
            Sign in
          </button>
        )}
      </header>
      {error && <p role="alert">{error.message}</p>}
      {status === 'signed-in' ? <Workspaces key={user?.subject} /> : <p>Sign in to see them.</p>}
    </main>
  );
}

function Workspaces() {
  const [workspaces, setWorkspaces] = useState<readonly Workspace[]>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    const controller = new AbortController();
    client.workspaces.list({}, { signal: controller.signal }).then(
      (page) => setWorkspaces(page.data),
      (reason: Error) => controller.signal.aborted || setProblem(reason.message),
    );
    return () => controller.abort();
  }, []);

  if (problem !== undefined) return <p role="alert">{problem}</p>;
  if (workspaces === undefined) return <p>One moment …</p>;
  if (workspaces.length === 0) return <p>You have access to no workspace.</p>;
  return (
    <ul>
      {workspaces.map(({ name, description }) => (
        <li key={name}>
          <strong>{name}</strong> {description}
        </li>
      ))}
    </ul>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
