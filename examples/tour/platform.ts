/** An OpenID provider and a small platform on this machine until Ctrl-C, for trying out commands and programs. */

import { startEmbeddedBackend } from '../../test/support/backends/embedded/embedded-backend.ts';
import { say } from './steps.ts';

/** Seconds. */
const LIFETIME = 900;
/** Milliseconds. */
const CONTROLLER_PAUSE = 2_000;

const backend = await startEmbeddedBackend({ accessTokenLifetime: LIFETIME });
const { baseUrl, admin, guest } = backend;
say(`Platform ${baseUrl}, provider ${backend.issuer}. Both forget everything when they end.`);
for (const { username, password } of [admin, guest]) {
  const role = username === admin.username ? 'may do everything' : 'has no role';
  say(`User ${username}, password ${password}: ${role}`);
}
say('\nIn another terminal, with a login that is kept apart from your own:');
say(`  export NMP_CONFIG_FILE=$(mktemp -d)/config.yaml NMP_BASE_URL=${baseUrl}`);
say('  npx nmp auth login');
say('\nCtrl-C ends both.');

// As a controller of the real platform does; a wait for a deletion ends.
const controller = setInterval(() => backend.platform.finishDeletions(), CONTROLLER_PAUSE);

process.once('SIGINT', async () => {
  clearInterval(controller);
  await backend.stop();
  process.exit();
});
