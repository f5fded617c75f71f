/**
 * The commands that errors suggest, in one table. Rooms below the CLI take their commands from here, so that only this file
 * changes when a command of `nmp` changes.
 */

import { shellWord } from '../text/shell-word.ts';

/**
 * | situation                                              | hint of the error | command |
 * | ------------------------------------------------------ | ----------------- | ------- |
 * | `login_required`, `login_changed`, `auth_misconfigured` | log in to the context | `logIn` |
 * | `token_wrong_origin`                                   | log in to that platform | `logInAt` |
 * | `insecure_http`                                        | allow http for that platform | `logInOverHttp` |
 * | `auth_misconfigured`, no device flow                   | log in with a password | `logInWithPassword` |
 * | `permission_denied`, scope missing                     | ask for the scope | `logInForScopes` |
 * | `permission_denied`, cause unknown                     | look at scopes and identity | `showLogin` |
 * | `permission_denied`, role missing                      | look at the roles | `listMembers` |
 * | `connection_failed`, doubtful address                  | look at the address | `showConfig` |
 * | `connection_failed`, the default address               | log in to a platform | `firstLogin` |
 * | `invalid_setting`, unknown context                     | look at the contexts | `listContexts` |
 * | `config_invalid`, `config_unreadable`, `config_unwritable` | examine the file | `diagnose` |
 * | `not_found`                                            | list what exists | `listWorkspaces`, `listMembers`, … |
 */
export const REMEDIES = {
  /** @param context - omitted from the command if it is the default one. */
  logIn: (context = 'default') =>
    context === 'default' ? 'nmp auth login' : `nmp auth login --context ${shellWord(context)}`,
  logInAt: (baseUrl: string) => `nmp auth login --base-url ${shellWord(baseUrl)}`,
  firstLogin: 'nmp auth login --base-url https://nmp.company.com',
  logInOverHttp: (baseUrl: string) =>
    `nmp auth login --base-url ${shellWord(baseUrl)} --allow-insecure-http`,
  logInWithPassword: 'nmp auth login --username you@company.com',
  logInForScopes: (scopes: readonly string[]) => `nmp auth login --scope "${scopes.join(' ')}"`,
  showLogin: 'nmp auth status',
  showConfig: 'nmp config view',
  listContexts: 'nmp config get-contexts',
  diagnose: 'nmp doctor',
  listWorkspaces: 'nmp workspaces list',
  /** @param group - the command group of a resource, for example `models adapters`. */
  list: (group: string) => `nmp ${group} list`,
  listInWorkspace: (group: string) => `nmp ${group} list --workspace {workspace}`,
  showJobLogs: (name: string) => `nmp jobs get-logs ${shellWord(name)}`,
  // The transport inserts the workspace of the call.
  listMembers: 'nmp workspaces members list --workspace {workspace}',
  listProjects: 'nmp projects list --workspace {workspace}',
  listSecrets: 'nmp secrets list --workspace {workspace}',
} as const;
