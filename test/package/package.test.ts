/** The packed package, installed in an empty folder. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { startEmbeddedBackend } from '../support/backends/embedded/embedded-backend.ts';
import { ROOT } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { pack } from './pack.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nemo-platform-installed-'));
  const { archive } = pack(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"consumer","private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', archive], {
    cwd: folder,
    stdio: 'ignore',
  });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).trim();

const EXPORTS = 'console.log(Object.keys(m).sort().join())';

describe('installed in an empty folder', () => {
  test('import and require export the same names', () => {
    const imported = node(
      '--input-type=module',
      '-e',
      `import * as m from 'nemo-platform'; ${EXPORTS}`,
    );
    const required = node('-e', `const m = require('nemo-platform'); ${EXPORTS}`);
    expect(imported).toContain('NeMoPlatform');
    expect(required).toBe(imported);
  });

  test('the Node entry has the names of the web entry, and the sources that need files', () => {
    const of = (entry: string) =>
      node(
        '--input-type=module',
        '-e',
        `import * as m from './node_modules/nemo-platform/dist/${entry}.js'; ${EXPORTS}`,
      );
    const names = (entry: string) => of(entry).trim().split(',');
    const [web, own] = [names('index'), names('index.node')];
    const sources = ['fromConfigFile', 'fromWorkloadIdentity'];
    expect(own.filter((name) => !web.includes(name))).toEqual(sources);
    expect(web.filter((name) => !own.includes(name))).toEqual([]);
  });

  test.each([
    ['agents', 'Agents'],
    ['auditor', 'Auditor'],
    ['customizer', 'Customizer'],
    ['data-designer', 'DataDesigner'],
    ['deployments', 'Deployments'],
    ['evaluator', 'Evaluator'],
    ['safe-synthesizer', 'SafeSynthesizer'],
  ])('the plugin %s takes a client of either module format', (name, type) => {
    const code = (client: string, plugin: string) => `
      ${client}
      ${plugin}
      const path = new ${type}(new NeMoPlatform({ baseUrl: 'http://localhost', accessToken: 'x' }));
      console.log(path.constructor === ${type});
    `;
    const imported = [
      `import { NeMoPlatform } from 'nemo-platform';`,
      `import { ${type} } from 'nemo-platform/${name}';`,
    ] as const;
    const required = [
      `const { NeMoPlatform } = require('nemo-platform');`,
      `const { ${type} } = require('nemo-platform/${name}');`,
    ] as const;
    const createRequire = `import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/x.js');`;
    expect(node('--input-type=module', '-e', code(imported[0], imported[1]))).toBe('true');
    expect(node('-e', code(required[0], required[1]))).toBe('true');
    expect(node('--input-type=module', '-e', code(createRequire + required[0], imported[1]))).toBe(
      'true',
    );
    expect(node('--input-type=module', '-e', code(imported[0], createRequire + required[1]))).toBe(
      'true',
    );
  });

  test('nmp runs', () => {
    expect(
      execFileSync(join(folder, 'node_modules', '.bin', 'nmp'), ['--version'], {
        encoding: 'utf8',
      }),
    ).toBe(`${VERSION}\n`);
    expect(VERSION).toBe(manifest.version);
  });

  test('the schemas of what nmp prints can be required by name', () => {
    const name = 'nemo-platform/schemas/doctor.v1.json';
    expect(node('-e', `console.log(require('${name}').title)`)).toBe('nmp doctor --json');
  });

  test('P-12: importing changes nothing in the process', () => {
    const code = `
      const state = () => JSON.stringify([process.eventNames(), Object.keys(globalThis), String(process.emit)]);
      const before = state();
      await import('nemo-platform');
      console.log(state() === before);
    `;
    expect(node('--input-type=module', '-e', code)).toBe('true');
  });

  test.each([
    ['node16', 'ESM', 'consumer.mts'],
    ['node16', 'CommonJS', 'consumer.cts'],
    ['bundler', 'ESM', 'consumer.mts'],
  ])('types compile with moduleResolution %s as %s', (resolution, _, file) => {
    const text = `
      import { ConflictError, NeMoPlatform, type Workspace } from 'nemo-platform';
      import { Agents, type Agent } from 'nemo-platform/agents';
      const client = new NeMoPlatform({ baseUrl: 'http://localhost:8080', accessToken: () => 'x' });
      export async function names(): Promise<string[]> {
        const found: Workspace[] = [];
        for await (const workspace of client.workspaces.list({ page_size: 5 })) found.push(workspace);
        return found.map((workspace) => workspace.name);
      }
      export const isConflict = (error: unknown): boolean => error instanceof ConflictError;
      export const agent: Promise<Agent> = new Agents(client).retrieve('x').then((found) => found);
      // @ts-expect-error a mistake must not compile
      client.workspaces.create({ nam: 'x' });
    `;
    writeFileSync(join(folder, file), text);
    const module = resolution === 'bundler' ? 'esnext' : 'node16';
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom,dom.asynciterable',
    ];
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        ...options,
        '--module',
        module,
        '--moduleResolution',
        resolution,
        file,
      ],
      { cwd: folder, stdio: 'inherit' },
    );
  });

  test('the ES module, the CommonJS one and another version share one session: one refresh for all', async () => {
    // As for a dependency that wants a version of its own.
    const other = join(folder, 'dependency', 'node_modules', 'nemo-platform');
    cpSync(join(folder, 'node_modules', 'nemo-platform'), other, { recursive: true });
    writeFileSync(
      join(other, 'package.json'),
      readFileSync(join(other, 'package.json'), 'utf8').replace(manifest.version, '0.0.9'),
    );
    const backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
    try {
      const { access_token, refresh_token } = await backend.signIn(backend.admin);
      const path = join(folder, 'config.yaml');
      writeStoredLogin(path, {
        baseUrl: backend.baseUrl,
        token: expired(access_token),
        refreshToken: refresh_token,
      });
      const code = `
        import { createRequire } from 'node:module';
        import * as esm from 'nemo-platform';
        const cjs = createRequire(process.cwd() + '/x.js')('nemo-platform');
        const other = createRequire(process.cwd() + '/dependency/x.js')('nemo-platform');
        const options = { configFile: ${JSON.stringify(path)} };
        const classes = [esm, cjs, other].map((copy) => copy.NeMoPlatform);
        const lists = await Promise.all(classes.map((Class) => new Class(options).workspaces.list()));
        const sessions = globalThis[Symbol.for('nemo-platform.sessions.v1')];
        console.log(new Set(classes).size, lists.length, sessions.size);
      `;
      writeFileSync(join(folder, 'copies.mjs'), code);
      const { execFile } = await import('node:child_process');
      const { promisify } = await import('node:util');
      const { stdout } = await promisify(execFile)(process.execPath, ['copies.mjs'], {
        cwd: folder,
      });
      expect(stdout).toBe('3 3 1\n');
      expect(await backend.refreshes()).toEqual({ succeeded: 1, rejected: 0 });
    } finally {
      await backend.stop();
    }
  });
});

test('neither the package nor its dependencies run a script at installation', () => {
  const modules = join(folder, 'node_modules');
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  expect(names).toContain('jose');
  for (const name of names) {
    const { scripts = {} } = JSON.parse(
      readFileSync(join(modules, name, 'package.json'), 'utf8'),
    ) as {
      scripts?: Record<string, string>;
    };
    expect([name, scripts['preinstall'] ?? scripts['install'] ?? scripts['postinstall']]).toEqual([
      name,
      undefined,
    ]);
  }
});
