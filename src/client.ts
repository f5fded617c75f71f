/** The client: puts options, session, transport and resources together. Does no I/O before the first request. */

import { AccessKeys } from './api/access-keys.ts';
import { Adapters } from './api/adapters.ts';
import { Auth } from './api/auth.ts';
import { Entities } from './api/entities.ts';
import { Evaluations } from './api/evaluations/evaluations.ts';
import { ExperimentGroups } from './api/experiment-groups.ts';
import { Files } from './api/files/files.ts';
import { Guardrail } from './api/guardrail/guardrail.ts';
import { Iam } from './api/iam/iam.ts';
import { Inference } from './api/inference/inference.ts';
import { Intake } from './api/intake/intake.ts';
import { Jobs } from './api/jobs/jobs.ts';
import { MODEL_PATHS } from './api/model-paths.ts';
import { Models } from './api/models/models.ts';
import { Projects } from './api/projects.ts';
import { atFirstUse } from './api/resource.ts';
import { Secrets } from './api/secrets/secrets.ts';
import { Workspaces } from './api/workspaces/workspaces.ts';
import { chooseSource } from './choose-source.ts';
import type { CredentialStep } from './credentials/chain.ts';
import type { CredentialSource } from './credentials/credential.ts';
import type { CredentialInfo } from './credentials/credential-info.ts';
import type { Entry } from './entry.ts';
import { loadPart } from './errors.ts';
import { untypedRequest } from './http/call-options.ts';
import { levelledLogger } from './http/logger.ts';
import type { UntypedPromise } from './http/parse/untyped-promise.ts';
import type { Target } from './http/prepare/call.ts';
import type { ListOptions, PlatformRequest } from './http/request-options.ts';
import { Transport } from './http/transport.ts';
import { TRANSPORT } from './http/transport-key.ts';
import { type ClientOptions, type ResolvedOptions, resolveOptions } from './options.ts';
import { Profile, type Setting } from './profile.ts';
import type { Runtime } from './runtime/runtime.ts';
import { Session } from './session/session.ts';
import { refuseLogins } from './web-entry.ts';

/** Base URL and workspace of a client, each with where it came from. */
export interface ClientSettings {
  readonly baseUrl: Setting;
  readonly workspace: Setting;
}

/** What the clients of all runtimes have in common; programs use `NeMoPlatform`. */
export abstract class PlatformClient {
  readonly #transport: Transport;
  readonly #options: ResolvedOptions;
  readonly #runtime: Runtime;
  readonly #profile: Profile;
  readonly #source: CredentialSource;
  readonly #session: Session;
  #target: Target | undefined;

  /** @internal */
  protected constructor(options: ClientOptions, entry: Entry) {
    this.#options = resolveOptions(options);
    const logger = levelledLogger(this.#options.logger, this.#options.logLevel);
    const runtime = entry.createRuntime(options);
    this.#runtime = {
      ...runtime,
      fetch: options.credentials?.wrapFetch?.(runtime.fetch) ?? runtime.fetch,
      log: (level, message) => logger[level]?.(message),
    };
    if (entry.selectContext === undefined) refuseLogins(options);
    this.#profile = entry.profile ?? new Profile(this.#options, this.#runtime, entry.selectContext);
    const baseUrl = async () => (await this.#profile.baseUrl()).value;
    this.#source = chooseSource(this.#options, entry, this.#runtime, baseUrl);
    this.#session = new Session({ source: this.#source, runtime: this.#runtime, baseUrl });
    this.#transport = new Transport({
      runtime: { ...this.#runtime, fetch: entry.sender(this.#runtime) },
      logger,
      target: () => this.#target ?? this.#findTarget(),
      timeout: this.#options.timeout,
      modelPaths: MODEL_PATHS,
      maxRetries: this.#options.maxRetries,
      maxResponseBytes: this.#options.maxResponseBytes,
      parseJson: entry.parseJson,
      headers: options.defaultHeaders,
      authorizer: this.#session,
      describeDenied: async (request) => {
        const { permissionHint } = await loadPart(import('./http/judge/permission-hint.ts'));
        return permissionHint(request, this.#session.scopes);
      },
    });
  }

  /** The workspaces of the platform: each contains models, jobs, secrets and everything else that a team uses. */
  get workspaces(): Workspaces {
    return this.#part('workspaces', Workspaces);
  }

  /** The projects of a workspace, which group its content. */
  get projects(): Projects {
    return this.#part('projects', Projects);
  }

  /** The secrets of a workspace: values that models, providers and jobs read. Lists never contain a value. */
  get secrets(): Secrets {
    return this.#part('secrets', Secrets);
  }

  /** The models of a workspace: what they are, where their weights are stored, and who serves them. */
  get models(): Models {
    return this.#part('models', Models);
  }

  /** The adapters of a workspace, such as LoRA weights, across all models. */
  get adapters(): Adapters {
    return this.#part('adapters', Adapters);
  }

  /** The files of filesets. */
  get files(): Files {
    return atFirstUse(this, 'files', () => new Files(this.#transport, this.#runtime.localFiles));
  }

  /** Models in operation: deployments, providers, prompts, virtual models and the gateway that calls them. */
  get inference(): Inference {
    return this.#part('inference', Inference);
  }

  /** The jobs of a workspace: steps that run in containers or processes. */
  get jobs(): Jobs {
    return this.#part('jobs', Jobs);
  }

  /** Guardrails: checks of messages against configured rails. */
  get guardrail(): Guardrail {
    return this.#part('guardrail', Guardrail);
  }

  /** The evaluations of a workspace: runs of a data set with their scores and costs. */
  get evaluations(): Evaluations {
    return this.#part('evaluations', Evaluations);
  }

  /** The experiment groups of a workspace, which hold evaluations that are compared. */
  get experimentGroups(): ExperimentGroups {
    return this.#part('experimentGroups', ExperimentGroups);
  }

  /** Traces of applications: ingest, spans, sessions, annotations and scores. */
  get intake(): Intake {
    return this.#part('intake', Intake);
  }

  /** Entities of any type that services and plugins store in a workspace. */
  get entities(): Entities {
    return this.#part('entities', Entities);
  }

  /** Access to the platform: who has which role. */
  get iam(): Iam {
    return this.#part('iam', Iam);
  }

  /** Tokens of a limited scope for programs. Since version 0.8 of the platform. */
  get accessKeys(): AccessKeys {
    return this.#part('accessKeys', AccessKeys);
  }

  /** How the platform authenticates its users. */
  get auth(): Auth {
    return this.#part('auth', Auth);
  }

  /**
   * Any operation of the platform's REST API, with token, retries and errors like every other call. An empty response is
   * `undefined`. A list can be iterated, item by item or `byPage()`, by page numbers or by cursors, up to `limit` items.
   *
   * @throws APIError by status, APIConnectionError, APITimeoutError, AuthError, ConfigError; TypeError for unknown keys
   * @example
   * const jobs = await client.request<{ data: unknown[] }>({
   *   method: 'GET',
   *   path: '/apis/jobs/v2/workspaces/{workspace}/jobs',
   *   query: { page_size: 10 },
   * });
   * for await (const job of client.request({ method: 'GET', path: '/apis/jobs/v2/workspaces/{workspace}/jobs' })) {
   *   console.log(job);
   * }
   */
  request<T>(request: PlatformRequest, options?: ListOptions): UntypedPromise<T> {
    return this.#transport.untyped<T>(untypedRequest(request), options);
  }

  /**
   * `fetch` with the token of this client, for packages that take a `fetch` option. Goes to the platform only, refreshes the token
   * when it is rejected, and returns the response whatever its status. An `Authorization` header is replaced: packages insist
   * on an API key. A path is resolved against the platform's URL. The time limit is the client's; a `signal` may end it earlier.
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
    if ((options?.accessToken ?? options?.credentials) !== undefined) {
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
    const { describeCredential } = await loadPart(import('./credentials/credential-info.ts'));
    return describeCredential(found.origin, found.token.current, found.token.renewable);
  }

  /** What each credential source says, in order. Throws nothing: a broken source is a step that failed. */
  async explainCredentials(): Promise<readonly CredentialStep[]> {
    const { explainSources } = await loadPart(import('./credentials/explain-sources.ts'));
    return explainSources(this.#source, this.#runtime);
  }

  /**
   * Base URL and workspace with where each came from.
   *
   * @throws ConfigError
   */
  async settings(): Promise<ClientSettings> {
    const [baseUrl, workspace] = await Promise.all([
      this.#profile.baseUrl(),
      this.#profile.workspace(),
    ]);
    return { baseUrl, workspace };
  }

  #part<T>(name: string, type: new (transport: Transport) => T): T {
    return atFirstUse(this, name, () => new type(this.#transport));
  }

  /** @internal */
  get [TRANSPORT](): Transport {
    return this.#transport;
  }

  /** Resolved once, at the first request: an edit of the config file does not move a client. */
  async #findTarget(): Promise<Target> {
    const { baseUrl, workspace } = await this.settings();
    this.#target = { baseUrl: baseUrl.value, workspace: workspace.value };
    return this.#target;
  }
}
