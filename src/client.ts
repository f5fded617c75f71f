/** The client: puts options, session, transport and resources together. Does no I/O before the first request. */

import { Files } from './api/files/files.ts';
import { Inference } from './api/inference/inference.ts';
import { RunningJobs } from './api/jobs/running-jobs.ts';
import { Projects } from './api/projects.ts';
import { Secrets } from './api/secrets.ts';
import { WaitableWorkspaces } from './api/workspaces/waitable-workspaces.ts';
import { type CredentialStep, chain, explainSources } from './credentials/chain.ts';
import type { CredentialSource } from './credentials/credential.ts';
import { type CredentialInfo, describeCredential } from './credentials/credential-info.ts';
import { NO_LOGIN } from './credentials/direct-mode.ts';
import { fromEnvironment } from './credentials/environment.ts';
import { fromAccessToken } from './credentials/explicit-token.ts';
import type { Target } from './http/call.ts';
import { permissionHint } from './http/permission-hint.ts';
import type { PlatformRequest, RequestOptions } from './http/request-options.ts';
import type { RequestPromise } from './http/request-promise.ts';
import { Transport } from './http/transport.ts';
import { levelledLogger } from './levelled-logger.ts';
import { defaultChain } from './login/default-chain.ts';
import { fromWorkloadIdentity } from './login/workload-identity.ts';
import { type ClientOptions, type ResolvedOptions, resolveOptions } from './options.ts';
import type { Runtime } from './runtime/runtime.ts';
import { Session } from './session/session.ts';
import { type Setting, Settings } from './settings.ts';

/** Base URL and workspace of a client, each with where it came from. */
export interface ClientSettings {
  readonly baseUrl: Setting;
  readonly workspace: Setting;
}

/** What the clients of all runtimes have in common; programs use `NeMoPlatform`. */
export abstract class PlatformClient {
  readonly workspaces: WaitableWorkspaces;
  readonly projects: Projects;
  readonly secrets: Secrets;
  readonly inference: Inference;
  readonly files: Files;
  readonly jobs: RunningJobs;

  readonly #transport: Transport;
  readonly #options: ResolvedOptions;
  readonly #runtime: Runtime;
  readonly #settings: Settings;
  readonly #source: CredentialSource;
  readonly #session: Session;
  #target: Target | undefined;

  /** @internal */
  protected constructor(
    options: ClientOptions,
    createRuntime: (options: ClientOptions) => Runtime,
  ) {
    this.#options = resolveOptions(options);
    const logger = levelledLogger(this.#options.logger, this.#options.logLevel);
    this.#runtime = {
      ...createRuntime(options),
      log: (level, message) => logger[level]?.(message),
    };
    this.#settings = new Settings(this.#options, this.#runtime);
    const baseUrl = async () => (await this.#settings.baseUrl()).value;
    this.#source = chooseSource(this.#options, baseUrl, this.#runtime);
    this.#session = new Session({ source: this.#source, runtime: this.#runtime, baseUrl });
    this.#transport = new Transport({
      runtime: this.#runtime,
      logger,
      target: () => this.#target ?? this.#findTarget(),
      timeout: this.#options.timeout,
      maxRetries: this.#options.maxRetries,
      maxResponseBytes: this.#options.maxResponseBytes,
      headers: options.defaultHeaders,
      authorizer: this.#session,
      describeDenied: (request) => permissionHint(request, this.#session.scopes),
    });
    this.workspaces = new WaitableWorkspaces(this.#transport);
    this.projects = new Projects(this.#transport);
    this.secrets = new Secrets(this.#transport);
    this.jobs = new RunningJobs(this.#transport);
    this.files = new Files(this.#transport, this.#runtime.localFiles);
    this.inference = new Inference(this.#transport);
  }

  /**
   * Any operation of the platform's REST API, with token, retries and errors like every other call. An empty answer is
   * `undefined`.
   *
   * @throws APIError by status, APIConnectionError, APITimeoutError, AuthError, ConfigError
   * @example
   * const jobs = await client.request<{ data: unknown[] }>({
   *   method: 'GET',
   *   path: '/apis/jobs/v2/workspaces/{workspace}/jobs',
   *   query: { page_size: 10 },
   * });
   */
  request<T>(request: PlatformRequest, options?: RequestOptions): RequestPromise<T> {
    return this.#transport.request<T>({ mayBeEmpty: true, ...request }, options);
  }

  /**
   * `fetch` with the token of this client, for packages that take a `fetch` option. Goes to the platform only, refreshes the token
   * when it is rejected, and returns the response whatever its status. An `Authorization` header is replaced: packages insist
   * on an API key. A path is resolved against the platform's URL.
   *
   * @throws TypeError for another origin; APIConnectionError, AbortError, AuthError, ConfigError
   */
  readonly fetch = (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    this.#transport.fetch(input, init);

  /**
   * A client with other options; what is not named stays. Clients of the same login share one token.
   *
   * @throws TypeError, ConfigError as the constructor does
   */
  withOptions(options: ClientOptions): this {
    const Same = this.constructor as new (options: ClientOptions) => this;
    const kept: ClientOptions = { ...this.#options.given };
    if (options.accessToken !== undefined || options.credentials !== undefined) {
      delete kept.accessToken;
      delete kept.credentials;
    }
    return new Same({ ...kept, ...options });
  }

  /**
   * Whose token this client sends and where it came from; `undefined` when no source has one. Renews nothing.
   *
   * @throws ConfigError, AuthError when a source is broken
   */
  async credential(): Promise<CredentialInfo | undefined> {
    const found = await this.#session.credential();
    if (found === undefined) return undefined;
    return describeCredential(found.origin, found.token.current, found.token.renewable);
  }

  /** What each credential source says, in order. Throws nothing: a broken source is a step that failed. */
  async explainCredentials(): Promise<readonly CredentialStep[]> {
    return explainSources(this.#source, this.#runtime);
  }

  /**
   * Base URL and workspace with where each came from.
   *
   * @throws ConfigError
   */
  async settings(): Promise<ClientSettings> {
    const [baseUrl, workspace] = await Promise.all([
      this.#settings.baseUrl(),
      this.#settings.workspace(),
    ]);
    return { baseUrl, workspace };
  }

  /** Resolved once, at the first request: an edit of the config file does not move a client. */
  async #findTarget(): Promise<Target> {
    const { baseUrl, workspace } = await this.settings();
    this.#target = { baseUrl: baseUrl.value, workspace: workspace.value };
    return this.#target;
  }
}

/**
 * | options | credentials |
 * | ------- | ----------- |
 * | `credentials` | those |
 * | `accessToken` | that one only |
 * | `baseUrl` alone | workload identity, else none |
 * | `baseUrl` and `accessToken: undefined` | `NMP_ACCESS_TOKEN`, else as for `baseUrl` alone |
 * | anything else | the default chain |
 */
function chooseSource(
  { given, direct, tokenForgotten }: ResolvedOptions,
  baseUrl: () => Promise<string>,
  runtime: Runtime,
): CredentialSource {
  if (given.credentials !== undefined) return given.credentials;
  if (given.accessToken !== undefined) return fromAccessToken(given.accessToken);
  if (!direct)
    return defaultChain({ baseUrl, context: given.context, configFile: given.configFile });
  if (!tokenForgotten) return chain(fromWorkloadIdentity({ baseUrl }), NO_LOGIN);
  runtime.log('debug', 'accessToken is undefined: falling back to NMP_ACCESS_TOKEN.');
  return chain(fromEnvironment(), fromWorkloadIdentity({ baseUrl }), NO_LOGIN);
}
