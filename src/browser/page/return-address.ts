/** The page of the app to show after a sign-in: of the same origin, by default the current one. */

/** @throws TypeError */
export function addressInApp(address: string | undefined): string {
  const url = new URL(address ?? location.href, location.href);
  const { protocol, host, username, password, href } = url;
  // A blob: URL has the origin of the page too, but is not a page.
  const isOfPage = protocol === location.protocol && host === location.host;
  if (isOfPage && username === '' && password === '') return href;
  throw new TypeError('The option returnTo must be an address of the origin of the page.');
}
