/** Paths of the inference gateway: which of its three routes a call takes. */

/** Which route of the inference gateway a call takes, and in which workspace. */
export interface InferenceRoute {
  /** Name of a provider: the request goes to it unchanged. Default: the platform chooses by `model`. */
  readonly provider?: string | undefined;
  /** Name of a virtual model: the request goes to its route. Excludes `provider`. */
  readonly virtualModel?: string | undefined;
  /** Default: the client's workspace. */
  readonly workspace?: string | undefined;
}

const GATEWAY = '/apis/inference-gateway/v2/workspaces/{workspace}';

export interface GatewayPath {
  readonly path: string;
  readonly pathParams: Readonly<Record<string, string | undefined>>;
}

/**
 * @param rest - below `/v1`, as in `/chat/completions`; may contain placeholders.
 * @throws TypeError when both a provider and a virtual model are named
 */
export function gatewayPath(
  { provider, virtualModel, workspace }: InferenceRoute,
  rest: string,
): GatewayPath {
  if (provider !== undefined && virtualModel !== undefined) {
    throw new TypeError('Set `provider` or `virtualModel`, not both.');
  }
  const pathParams = { workspace, provider, virtualModel };
  if (provider !== undefined) {
    return { path: `${GATEWAY}/provider/{provider}/-/v1${rest}`, pathParams };
  }
  if (virtualModel !== undefined) {
    return { path: `${GATEWAY}/model/{virtualModel}/-/v1${rest}`, pathParams };
  }
  return { path: `${GATEWAY}/openai/-/v1${rest}`, pathParams };
}
