/** Reports the progress of bodies; `over-ky.ts` passes no callback for it. */

const none = undefined;

export { none as streamRequest, none as streamResponse };
