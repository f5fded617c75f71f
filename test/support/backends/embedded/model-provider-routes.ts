/** Routes for the providers of models. */

import { workspaceFor } from './access.ts';
import { type Call, created, newNameIn, ok, type Route, requiredText, route } from './call.ts';
import { list } from './lists.ts';
import type { ModelProvider, ModelProviders } from './model-providers.ts';
import type { Role, Workspaces } from './platform-data.ts';
import { notFound, taken } from './refusal.ts';

const ALL = '/apis/models/v2/workspaces/{workspace}/providers';
const ONE = `${ALL}/{name}`;

export function modelProviderRoutes(
  workspaces: Workspaces,
  providers: ModelProviders,
): readonly Route[] {
  const workspaceOf = (call: Call, least: Role) =>
    workspaceFor(call, workspaces, least).entity.name;
  const providerFor = (call: Call, least: Role): ModelProvider => {
    const name = call.params['name']!;
    const provider = providers.get(workspaceOf(call, least), name);
    if (provider === undefined) throw notFound('Model provider', name);
    return provider;
  };
  return [
    route('GET', ALL, (call) => list(providers.in(workspaceOf(call, 'Viewer')), call.query)),
    route('POST', ALL, (call) => {
      const workspace = workspaceOf(call, 'Editor');
      const name = newNameIn(call);
      if (providers.get(workspace, name) !== undefined) throw taken('Model provider', name);
      // The response shows the state before the models have been read.
      return created({
        ...providers.add(workspace, name, requiredText(call, 'host_url'), call.caller),
      });
    }),
    route('GET', ONE, (call) => ok(providerFor(call, 'Viewer'))),
    route('DELETE', ONE, (call) => {
      providers.delete(providerFor(call, 'Editor'));
      return { status: 204, body: undefined };
    }),
  ];
}
