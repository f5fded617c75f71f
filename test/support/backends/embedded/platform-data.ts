/** The data of the embedded platform: workspaces, their members and content. In memory only. */

import { randomUUID } from 'node:crypto';

export interface Entity {
  readonly id: string;
  readonly name: string;
  description?: string;
  readonly created_at: string;
  readonly created_by: string;
  updated_at: string;
  updated_by: string;
}

export type Role = 'Viewer' | 'Editor' | 'Admin';

export interface Member {
  readonly principal: string;
  roles: readonly Role[];
  readonly granted_at: string;
  readonly granted_by: string;
}

export interface Secret extends Entity {
  value: string;
}

/** Progress of the deletion of a workspace, with the values of the API. */
export interface Deletion {
  deletion_stage: 'pending' | 'deleting' | 'failed';
  deletion_error: string | null;
}

export interface Workspace {
  readonly entity: Entity;
  /** Undefined unless it is marked for deletion. */
  deletion?: Deletion;
  readonly members: Map<string, Member>;
  readonly projects: Map<string, Entity>;
  readonly secrets: Map<string, Secret>;
}

export type Workspaces = Map<string, Workspace>;

export function newEntity(name: string, description: string | undefined, by: string): Entity {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    name,
    ...(description !== undefined && { description }),
    created_at: now,
    created_by: by,
    updated_at: now,
    updated_by: by,
  };
}

export function newWorkspace(entity: Entity): Workspace {
  return { entity, members: new Map(), projects: new Map(), secrets: new Map() };
}

export function newMember(principal: string, roles: readonly Role[], by: string): Member {
  return { principal, roles, granted_at: new Date().toISOString(), granted_by: by };
}

/** The workspaces of a new platform. */
export function seededWorkspaces(): Workspaces {
  return new Map(
    ['default', 'system'].map((name) => [name, newWorkspace(newEntity(name, undefined, 'system'))]),
  );
}
