/** The first call of a program that has the login of the CLI. */

import { NeMoPlatform } from '../src/index.node.ts';

await new NeMoPlatform().workspaces.list();
