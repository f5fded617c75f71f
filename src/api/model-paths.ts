/** The paths that pass a request on to a model, which may respond only after minutes. Generated from contract/ by `npm run generate`; do not edit. */

/** Paths of POST requests. */
export const MODEL_PATHS: readonly RegExp[] = [
  /^\/apis\/inference-gateway\/v2\/workspaces\/[^/]+\/model\/.+\/-\/.+$/,
  /^\/apis\/inference-gateway\/v2\/workspaces\/[^/]+\/openai\/-\/.+$/,
  /^\/apis\/inference-gateway\/v2\/workspaces\/[^/]+\/provider\/[^/]+\/-\/.+$/,
];
