/** The controller that deletes workspaces in the background, when a test tells it to. */

import type { Workspaces } from './platform-data.ts';

export function finishDeletions(workspaces: Workspaces): void {
  for (const [name, { deletion }] of workspaces) if (deletion) workspaces.delete(name);
}

export function failDeletions(workspaces: Workspaces, why: string): void {
  for (const { deletion } of workspaces.values()) {
    if (deletion) Object.assign(deletion, { deletion_stage: 'failed', deletion_error: why });
  }
}
