/** Projects of a workspace. */

import { workspaceFor } from './access.ts';
import {
  type Call,
  created,
  deleted,
  newNameIn,
  ok,
  optionalText,
  type Route,
  route,
} from './call.ts';
import { list } from './lists.ts';
import { type Entity, newEntity, type Role, type Workspaces } from './platform-data.ts';
import { notFound, taken } from './refusal.ts';
import { update } from './workspace-routes.ts';

const ALL = '/apis/entities/v2/workspaces/{workspace}/projects';
const ONE = `${ALL}/{name}`;

export function projectRoutes(workspaces: Workspaces): readonly Route[] {
  const projectsFor = (call: Call, least: Role) => workspaceFor(call, workspaces, least).projects;
  const projectFor = (call: Call, least: Role): Entity => {
    const name = call.params['name']!;
    const project = projectsFor(call, least).get(name);
    if (project === undefined) throw notFound('Project', name);
    return project;
  };
  return [
    route('GET', ALL, (call) =>
      list([...projectsFor(call, 'Viewer').values()], call.query, (row) =>
        shown(row as Entity, call),
      ),
    ),
    route('POST', ALL, (call) => {
      const projects = projectsFor(call, 'Editor');
      const name = newNameIn(call);
      if (projects.has(name)) throw taken('Project', name);
      const project = newEntity(name, optionalText(call, 'description'), call.caller);
      projects.set(name, project);
      return created(shown(project, call));
    }),
    route('GET', ONE, (call) => ok(shown(projectFor(call, 'Viewer'), call))),
    route('PUT', ONE, (call) => ok(shown(update(projectFor(call, 'Editor'), call), call))),
    route('DELETE', ONE, (call) => {
      const project = projectFor(call, 'Editor');
      projectsFor(call, 'Editor').delete(project.name);
      return deleted(`Project '${project.name}'`, project.id);
    }),
  ];
}

function shown({ created_by: _, updated_by: __, ...entity }: Entity, call: Call): object {
  return { ...entity, workspace: call.params['workspace'] };
}
