import { NeMoPlatform } from 'nemo-platform';

const client = new NeMoPlatform();
for await (const workspace of client.workspaces.list({ page_size: 50, filter: 'name:"it\'s" AND x>1' })) console.log(workspace);
