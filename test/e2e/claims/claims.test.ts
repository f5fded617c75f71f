/** What the documentation says about the server is what the platform of this run does. */

import { beforeAll, test } from 'vitest';
import { e2eBackend } from '../backend.ts';
import { PLATFORM } from '../operations/not-served.ts';
import { CLAIMS } from './all-claims.ts';
import { type ClaimTools, claimTools, type PlatformName } from './claim.ts';

let tools: ClaimTools;

beforeAll(async () => {
  tools = await claimTools(await e2eBackend());
});

const shown = CLAIMS.filter(({ except }) => except?.[PLATFORM as PlatformName] === undefined);

test.each(shown)('$where: $says', { timeout: 300_000 }, ({ check }) => check(tools));
