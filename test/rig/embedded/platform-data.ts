/** What the embedded platform knows: workspaces, their members and what is in them. In memory only. */

import { randomUUID } from 'node:crypto';

export interface Entity {
  readonly id: string;
  readonly name: string;
  description: string | null;
  readonly created_at: string;
  readonly created_by: string;
  updated_at: string;
  updated_by: string;
  /** Of a secret; never part of an answer but one. */
  value?: string;
}

export interface Member {
  readonly principal: string;
  roles: string[];
  readonly granted_at: string;
  readonly granted_by: string;
}

export interface WorkspaceContent {
  readonly entity: Entity;
  readonly members: Map<string, Member>;
  readonly projects: Map<string, Entity>;
  readonly secrets: Map<string, Entity>;
}

export type Workspaces = Map<string, WorkspaceContent>;

export function newEntity(name: string, description: string | null, by: string): Entity {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    name,
    description,
    created_at: now,
    created_by: by,
    updated_at: now,
    updated_by: by,
  };
}

export function newWorkspace(entity: Entity): WorkspaceContent {
  return { entity, members: new Map(), projects: new Map(), secrets: new Map() };
}

export function newMember(principal: string, roles: string[], by: string): Member {
  return { principal, roles, granted_at: new Date().toISOString(), granted_by: by };
}

/** What every platform has after its seed. */
export function seededWorkspaces(): Workspaces {
  const entry = (name: string): [string, WorkspaceContent] => [
    name,
    newWorkspace(newEntity(name, null, 'system')),
  ];
  return new Map([entry('default'), entry('system')]);
}
