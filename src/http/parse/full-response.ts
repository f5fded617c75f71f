/** The network of a runtime may respond with less than a `Response`; programs get a full one. */

interface LightResponse {
  /** Returns the same object each time. */
  toResponse(): Response;
}

export function fullResponse(response: Response): Response {
  const { toResponse } = response as Partial<LightResponse>;
  return toResponse === undefined ? response : toResponse.call(response);
}
