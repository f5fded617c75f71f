/** The routes that pass a request on to a model, which may answer only after minutes. Generated from contract/ by `npm run generate`; do not edit. */

/** Paths of POST requests. */
export const MODEL_ROUTES: readonly string[] = [
  '/apis/inference-gateway/v2/workspaces/{workspace}/model/{+name}/-/{+trailing_uri}',
  '/apis/inference-gateway/v2/workspaces/{workspace}/openai/-/{+trailing_uri}',
  '/apis/inference-gateway/v2/workspaces/{workspace}/provider/{name}/-/{+trailing_uri}',
];
