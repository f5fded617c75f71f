/** Tells where the workspace of a failed call came from, when the user did not type it. */

import { type NotFoundError, REMEDIES } from '../../../errors.ts';
import { decodeComponent } from '../../../text/url-parts.ts';
import type { Invocation } from '../fit-remedy.ts';

/** The workspace of a platform without any setting. */
const USUAL = 'default';

/** @returns undefined for another error, and for a workspace that is an argument of the command. */
export function workspaceSource(error: NotFoundError, invocation: Invocation): string | undefined {
  const [, segment] = /\/workspaces\/([^/?]+)/.exec(error.url) ?? [];
  if (error.remedy !== REMEDIES.listWorkspaces || segment === undefined) return undefined;
  const name = decodeComponent(segment);
  const { globals, env, nameOf, words = [] } = invocation;
  if ((globals as { workspace?: string }).workspace === name) return from('--workspace');
  if (name === USUAL || words.some((word) => word.includes(name))) return undefined;
  if (env('NMP_WORKSPACE') === name) return from(nameOf('NMP_WORKSPACE'));
  const context = globals.context ?? env('NMP_CURRENT_CONTEXT');
  const which =
    context === undefined ? 'the current context' : `context ${JSON.stringify(context)}`;
  return `${from(which)} To use another: nmp config set --workspace NAME`;
}

function from(setting: string): string {
  return `The workspace comes from ${setting}.`;
}
