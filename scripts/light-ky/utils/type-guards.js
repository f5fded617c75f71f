/** Recognizes the errors of ky, which it throws only for statuses, time limits and hooks. */

const none = undefined;

export {
  none as isForceRetryError,
  none as isHTTPError,
  none as isKyError,
  none as isTimeoutError,
};
