/** Application code: after `nmp auth login` it needs no options and never handles a token. */

import { NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
for await (const workspace of client.workspaces.list()) console.log(workspace.name);
