/** Checks that a real request succeeds with the token that commands send. */

import { platformClient } from '../../resources/platform-client.ts';
import { type Check, ok } from '../check.ts';

export const api: Check = {
  id: 'api',
  needs: ['discovery', 'login'],
  async run({ cli }) {
    const client = await platformClient(cli);
    const { data } = await client.workspaces.list({ page_size: 1 }, { signal: cli.io.signal });
    return ok(data.length === 0 ? 'responds; no workspaces are visible' : 'responds');
  },
};
