/** Environments and the config file that each selects, by the rules of the Python SDK. */

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
  'NMP_CONFIG_FILE takes precedence over XDG_CONFIG_HOME',
  'NMP_CONFIG_FILE does not expand ~',
  'HOME is not set',
] as const;

export interface ConfigPlace {
  readonly sandbox: Sandbox;
  /** Commands have to run in the home of the sandbox. */
  readonly options: { readonly cwd: string; readonly env: Record<string, string | undefined> };
  /** The path as given, which may be relative. */
  readonly path: string;
}

/** The generation of the CLI that owns the file: its folder and the prefix of its variables. */
export interface Owner {
  readonly folder: 'nmp' | 'nhx';
  readonly prefix: 'NMP_' | 'NHX_';
}

const FIRST: Owner = { folder: 'nmp', prefix: 'NMP_' };
export const SECOND: Owner = { folder: 'nhx', prefix: 'NHX_' };

/**
 * The right file holds the token `right`, every other one `wrong`. Nothing is written outside the sandbox.
 *
 * @param owner - default: the first generation.
 */
export function configPlace(name: (typeof PLACES)[number], owner: Owner = FIRST): ConfigPlace {
  const sandbox = makeSandbox();
  const { home } = sandbox;
  const { folder } = owner;
  const variable = `${owner.prefix}CONFIG_FILE`;
  const xdg = join(home, 'xdg');
  const usual = join(home, '.config', folder, 'config.yaml');
  const absolute = join(home, 'one.yaml');
  const inXdg = join(xdg, folder, 'config.yaml');
  const [path, env]: [string, Record<string, string | undefined>] = {
    'nothing is set': place(usual, {}),
    'XDG_CONFIG_HOME has our folder': place(inXdg, { XDG_CONFIG_HOME: xdg }),
    'XDG_CONFIG_HOME lacks our folder': place(usual, { XDG_CONFIG_HOME: join(home, 'empty') }),
    'XDG_CONFIG_HOME is empty': place(usual, { XDG_CONFIG_HOME: '' }),
    'NMP_CONFIG_FILE is relative': place('work/my.yaml', { [variable]: 'work/my.yaml' }),
    'NMP_CONFIG_FILE takes precedence over XDG_CONFIG_HOME': place(absolute, {
      [variable]: absolute,
      XDG_CONFIG_HOME: xdg,
    }),
    'NMP_CONFIG_FILE does not expand ~': place('~/one.yaml', { [variable]: '~/one.yaml' }),
    'HOME is not set': place(join(userInfo().homedir, '.config', folder, 'config.yaml'), {
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
