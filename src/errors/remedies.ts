/**
 * The commands that errors suggest, in one table. Rooms below the CLI take their commands from here, so that only this file
 * changes when a command of `nmp` changes.
 *
 * | situation                                              | hint of the error | command |
 * | ------------------------------------------------------ | ----------------- | ------- |
 * | `login_required`, `login_changed`, `auth_misconfigured` | log in to the context | `logIn` |
 * | `token_wrong_origin`                                   | log in to that platform | `logInAt` |
 * | `insecure_http`                                        | allow http for that platform | `logInOverHttp` |
 * | `auth_misconfigured`, no device flow                   | log in with a password | `logInWithPassword` |
 * | `permission_denied`, scope missing                     | ask for the scope | `logInForScopes` |
 * | `permission_denied`, cause unknown                     | look at scopes and identity | `showLogin` |
 * | `permission_denied`, role missing                      | look at the roles | `listMembers` |
 * | `connection_failed`, doubtful address                  | examine the platform at that address | `checkPlatform` |
 * | `connection_failed`, the default address               | log in to a platform | `firstLogin` |
 * | `config_not_found`, `invalid_setting`, no context at all | log in to a platform | `firstLogin`, `firstLoginTo` |
 * | `invalid_setting`, unknown context                     | look at the contexts | `listContexts` |
 * | `invalid_setting`, value of a variable                 | look at the variables | `listVariables` |
 * | `config_invalid`, `config_unreadable`, `config_unwritable` | examine the file | `diagnose` |
 * | `installation_incomplete`                              | install again | `reinstallProgram`, `reinstallPackages` |
 * | `invalid_response`, too large or a stream             | save it to a file | `saveResponse` |
 * | `wait_timeout` of a deletion                            | wait again | `waitForDeletion` |
 * | `not_found`                                            | list what exists | `listWorkspaces`, `listMembers`, … |
 */

import { shellWord } from '../text/shell-word.ts';

/** @param context - omitted from the command if it is the default one. */
export const logIn = (context = 'default') =>
  context === 'default' ? 'nmp auth login' : `nmp auth login --context ${shellWord(context)}`;
export const logInAt = (baseUrl: string) => `nmp auth login --base-url ${shellWord(baseUrl)}`;
export const firstLogin = 'nmp auth login --base-url https://nmp.company.com';
export const firstLoginTo = (context: string) => `${firstLogin} --context ${shellWord(context)}`;
export const logInOverHttp = (baseUrl: string) =>
  `nmp auth login --base-url ${shellWord(baseUrl)} --allow-insecure-http`;
export const logInWithPassword = 'nmp auth login --username you@company.com';
export const logInForScopes = (scopes: readonly string[]) =>
  `nmp auth login --scope "${scopes.join(' ')}"`;
export const showLogin = 'nmp auth status';
export const checkPlatform = (baseUrl: string) => `nmp doctor --base-url ${shellWord(baseUrl)}`;
export const listContexts = 'nmp config get-contexts';
export const listVariables = 'nmp help environment';
export const diagnose = 'nmp doctor';
export const reinstallProgram = 'npm install --global nemo-platform';
// `npm install` does not restore a file of an installed package.
export const reinstallPackages = 'npm ci';
export const listWorkspaces = 'nmp workspaces list';
/** @param group - the command group of a resource, for example `models adapters`. */
export const list = (group: string) => `nmp ${group} list`;
export const listInWorkspace = (group: string) => `nmp ${group} list --workspace {workspace}`;
export const waitForDeletion = (workspace: string) =>
  `nmp workspaces deletions wait ${shellWord(workspace)}`;
export const listFiles = (fileset: string) => `nmp files list ${shellWord(fileset)}`;
export const showJobLogs = (name: string) => `nmp jobs logs ${shellWord(name)}`;
// The transport inserts the workspace of the call.
export const listMembers = 'nmp workspaces members list --workspace {workspace}';
/** @param url - of a GET request. */
export const saveResponse = (url: string) => `nmp api ${shellWord(url)} --output response.json`;
