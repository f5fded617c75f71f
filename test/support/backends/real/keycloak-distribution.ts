/** Keycloak as its project ships it: a zip from Maven Central, unpacked, and built once to shorten its start. */

import { chmodSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { command, requireTool } from './command.ts';

const VERSION = '26.4.0';

/** @returns the folder that holds `bin/kc.sh`. */
export async function keycloakDistribution(): Promise<string> {
  await requireTool(
    'java',
    ['-version'],
    /version "(?:1[7-9]|[2-9]\d)/,
    'Java 17 or newer (apt-get install openjdk-17-jre-headless)',
  );
  await requireTool('mvn', ['--version'], /Apache Maven/, 'Maven (apt-get install maven)');
  const folder = await cached(`keycloak-${VERSION}`, async (target) => {
    const artifact = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
    await command(
      'mvn',
      ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${target}`],
      {
        cwd: target,
      },
    );
    const zip = readdirSync(target).find((name) => name.endsWith('.zip'))!;
    await command('python3', ['-m', 'zipfile', '-e', join(target, zip), target]);
    chmodSync(join(target, `keycloak-${VERSION}`, 'bin', 'kc.sh'), 0o755);
  });
  return built(join(folder, `keycloak-${VERSION}`));
}

/** What `kc.sh start --optimized` expects: one node, and a database in a file. */
function built(distribution: string): Promise<string> {
  return cached(`keycloak-${VERSION}-built`, async (target) => {
    cpSync(distribution, target, { recursive: true });
    await command(join(target, 'bin', 'kc.sh'), ['build', '--db=dev-file']);
  });
}
