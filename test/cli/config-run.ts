/** `nmp config` with a config file of three contexts. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

export const SECRET = new UnsecuredJWT({ email: 'alice@company.com' }).encode();
export const FILE = `# mine
current_context: work
clusters:
  - { name: work-cluster, base_url: "https://nmp.company.com", mine: kept }
  - { name: shared, base_url: "https://shared.company.com" }
users:
  - { name: work-user, type: oauth, token: ${SECRET}, refresh_token: CANARY-REFRESH }
  - { name: home-user, type: no-auth }
contexts:
  - { name: work, cluster: work-cluster, user: work-user, workspace: ml-team, preferences: { output_format: table } }
  # at home
  - { name: home, cluster: shared, user: home-user }
  - { name: lab, cluster: shared, user: home-user }
`;

export async function config(
  args: readonly string[],
  options: FakeOptions & { file?: string | null } = {},
) {
  const io = fakeIO(options);
  const file = options.file === undefined ? FILE : options.file;
  if (file !== null) {
    mkdirSync(dirname(io.configFile), { recursive: true });
    writeFileSync(io.configFile, file, { mode: 0o600 });
  }
  const code = await run(['config', ...args], io);
  const text = existsSync(io.configFile) ? readFileSync(io.configFile, 'utf8') : '';
  return { code, stdout: io.stdout(), stderr: io.stderr(), text, path: io.configFile };
}
