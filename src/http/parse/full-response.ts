/** Converts the light response that a runtime's network may return into a full `Response` for programs. */

interface LightResponse {
  /** Returns the same object each time. */
  toResponse(): Response;
}

export function fullResponse(response: Response): Response {
  const { toResponse } = response as Partial<LightResponse>;
  return toResponse === undefined ? response : toResponse.call(response);
}
