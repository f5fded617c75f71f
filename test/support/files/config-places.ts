/** Environments and the config file that each means, by the rules of the platform's Python side. */

import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeSandbox, type Sandbox } from './sandbox.ts';
import { writeStoredLogin } from './stored-login.ts';

export const PLACES = [
  'nothing is set',
  'XDG_CONFIG_HOME has our folder',
  'XDG_CONFIG_HOME lacks our folder',
  'XDG_CONFIG_HOME is empty',
  'NMP_CONFIG_FILE is relative',
  'NMP_CONFIG_FILE goes before XDG_CONFIG_HOME',
  'NMP_CONFIG_FILE does not expand ~',
  'HOME is not set',
] as const;

export interface ConfigPlace {
  readonly sandbox: Sandbox;
  /** Commands have to run in the home of the sandbox. */
  readonly options: { readonly cwd: string; readonly env: Record<string, string | undefined> };
  /** As given, so perhaps relative. */
  readonly path: string;
}

/** The right file holds the token `right`, every other one `wrong`. Nothing is written outside the sandbox. */
export function configPlace(name: (typeof PLACES)[number]): ConfigPlace {
  const sandbox = makeSandbox();
  const { home } = sandbox;
  const xdg = join(home, 'xdg');
  const usual = sandbox.configFile;
  const absolute = join(home, 'one.yaml');
  const inXdg = join(xdg, 'nmp', 'config.yaml');
  const [path, env]: [string, Record<string, string | undefined>] = {
    'nothing is set': place(usual, {}),
    'XDG_CONFIG_HOME has our folder': place(inXdg, { XDG_CONFIG_HOME: xdg }),
    'XDG_CONFIG_HOME lacks our folder': place(usual, { XDG_CONFIG_HOME: join(home, 'empty') }),
    'XDG_CONFIG_HOME is empty': place(usual, { XDG_CONFIG_HOME: '' }),
    'NMP_CONFIG_FILE is relative': place('work/my.yaml', { NMP_CONFIG_FILE: 'work/my.yaml' }),
    'NMP_CONFIG_FILE goes before XDG_CONFIG_HOME': place(absolute, {
      NMP_CONFIG_FILE: absolute,
      XDG_CONFIG_HOME: xdg,
    }),
    'NMP_CONFIG_FILE does not expand ~': place('~/one.yaml', { NMP_CONFIG_FILE: '~/one.yaml' }),
    'HOME is not set': place(join(userInfo().homedir, '.config', 'nmp', 'config.yaml'), {
      HOME: undefined,
    }),
  }[name];
  const right = resolve(home, path);
  for (const file of [usual, inXdg, absolute, resolve(home, 'work/my.yaml'), right]) {
    if (!file.startsWith(home)) continue;
    mkdirSync(dirname(file), { recursive: true });
    const token = file === right ? 'right' : 'wrong';
    writeStoredLogin(file, { baseUrl: 'http://127.0.0.1:1', token });
  }
  return { sandbox, options: { cwd: home, env }, path };
}

function place(path: string, env: Record<string, string | undefined>) {
  return [path, env] as [string, Record<string, string | undefined>];
}
