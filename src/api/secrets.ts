/** Secrets: values that the platform keeps for models and jobs. Lists never show a value. */

import { REMEDIES } from '../errors.ts';
import type { PagePromise } from '../http/page.ts';
import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';
import { call, callPaged } from './call.ts';
import {
  DESCRIPTION,
  NAME_IN_PATH,
  PAGE,
  type PageParams,
  WORKSPACE,
  type WorkspaceParams,
} from './common.ts';
import { type Operation, operation } from './operation.ts';
import { SecretsAdmin } from './secrets-admin.ts';

/** A secret without its value. */
export interface Secret {
  name: string;
  workspace: string;
  description?: string | null;
  created_at?: string | null;
  updated_at?: string | null;
}

/** A secret with its value. */
export interface SecretValue {
  name: string;
  workspace: string;
  value: string;
}

export interface SecretListParams extends WorkspaceParams, PageParams {}

export interface SecretCreateParams extends WorkspaceParams {
  name: string;
  value: string;
  description?: string | null;
}

export interface SecretUpdateParams extends WorkspaceParams {
  value?: string | null;
  description?: string | null;
}

const SECRETS = '/apis/secrets/v2/workspaces/{workspace}/secrets';
const COLUMNS = ['name', 'workspace', 'description', 'created_at', 'updated_at'];
const REMEDY = REMEDIES.listSecrets;
const VALUE = {
  in: 'body',
  type: 'string',
  secret: true,
  description: 'Value; - prompts for it or reads all of standard input',
} as const;

const LIST = operation<SecretListParams>({
  resource: 'secrets',
  method: 'list',
  summary: 'List the secrets of a workspace, without their values',
  http: 'GET',
  path: SECRETS,
  parameters: {
    workspace: WORKSPACE,
    page: PAGE,
    page_size: { in: 'query', type: 'integer', default: 10, description: 'Rows per page' },
  },
  answer: 'page',
  columns: COLUMNS,
  remedy: REMEDIES.listWorkspaces,
});

const CREATE = operation<SecretCreateParams>({
  resource: 'secrets',
  method: 'create',
  summary: 'Create a secret',
  http: 'POST',
  path: SECRETS,
  parameters: {
    workspace: WORKSPACE,
    name: { in: 'body', type: 'string', required: true, description: 'Name' },
    value: { ...VALUE, required: true },
    description: DESCRIPTION,
  },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDIES.listWorkspaces,
});

const RETRIEVE = operation<{ name: string } & WorkspaceParams>({
  resource: 'secrets',
  method: 'retrieve',
  summary: 'Show a secret, without its value',
  http: 'GET',
  path: `${SECRETS}/{name}`,
  parameters: { workspace: WORKSPACE, name: NAME_IN_PATH },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const UPDATE = operation<{ name: string } & SecretUpdateParams>({
  resource: 'secrets',
  method: 'update',
  summary: 'Update the value or the description of a secret',
  http: 'PATCH',
  path: `${SECRETS}/{name}`,
  parameters: {
    workspace: WORKSPACE,
    name: NAME_IN_PATH,
    value: VALUE,
    description: DESCRIPTION,
  },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const DELETE = operation<{ name: string } & WorkspaceParams>({
  resource: 'secrets',
  method: 'delete',
  summary: 'Delete a secret',
  http: 'DELETE',
  path: `${SECRETS}/{name}`,
  parameters: { workspace: WORKSPACE, name: NAME_IN_PATH },
  answer: 'empty',
  remedy: REMEDY,
});

const ACCESS = operation<{ name: string } & WorkspaceParams>({
  resource: 'secrets',
  method: 'access',
  summary: 'Read the value of a secret',
  http: 'GET',
  path: `${SECRETS}/{name}/access`,
  parameters: { workspace: WORKSPACE, name: NAME_IN_PATH },
  answer: 'object',
  columns: ['name', 'workspace', 'value'],
  remedy: REMEDY,
});

export const SECRET_OPERATIONS: readonly Operation[] = [
  LIST,
  CREATE,
  RETRIEVE,
  UPDATE,
  DELETE,
  ACCESS,
];

/**
 * The secrets of a workspace.
 *
 * @example
 * for await (const secret of client.secrets.list()) console.log(secret.name);
 */
export class Secrets {
  readonly admin: SecretsAdmin;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.admin = new SecretsAdmin(transport);
  }

  /**
   * All secrets of a workspace, without their values.
   *
   * @example
   * const page = await client.secrets.list({ workspace: 'ml-team', page_size: 100 });
   */
  list(params: SecretListParams = {}, options?: RequestOptions): PagePromise<Secret> {
    return callPaged(this.#transport, LIST, [], params, options);
  }

  /**
   * Creates a secret. No error repeats its value.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * await client.secrets.create({ name: 'ngc-key', value: key });
   */
  create(params: SecretCreateParams, options?: RequestOptions): RequestPromise<Secret> {
    return call(this.#transport, CREATE, [], params, options);
  }

  /**
   * One secret, without its value.
   *
   * @throws NotFoundError
   * @example
   * const secret = await client.secrets.retrieve('ngc-key');
   */
  retrieve(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<Secret> {
    return call(this.#transport, RETRIEVE, [name], params, options);
  }

  /**
   * Changes the value, the description, or both.
   *
   * @example
   * await client.secrets.update('ngc-key', { value: newKey });
   */
  update(
    name: string,
    params: SecretUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Secret> {
    return call(this.#transport, UPDATE, [name], params, options);
  }

  /**
   * Deletes a secret.
   *
   * @example
   * await client.secrets.delete('ngc-key');
   */
  delete(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<void> {
    return call(this.#transport, DELETE, [name], params, options);
  }

  /**
   * The value of a secret.
   *
   * @throws NotFoundError
   * @throws PermissionDeniedError
   * @example
   * const { value } = await client.secrets.access('ngc-key');
   */
  access(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<SecretValue> {
    return call(this.#transport, ACCESS, [name], params, options);
  }
}
