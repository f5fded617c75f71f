/** The page of the app that is shown after a sign-in: of the same origin, by default the present one. */

/** @throws TypeError */
export function addressInApp(address: string | undefined): string {
  const url = new URL(address ?? location.href, location.href);
  const { protocol, host, username, password, href } = url;
  // An address of blob: has the origin of the page too, but is no page.
  const isOfPage = protocol === location.protocol && host === location.host;
  if (isOfPage && username === '' && password === '') return href;
  throw new TypeError('The option returnTo must be an address of the origin of the page.');
}
