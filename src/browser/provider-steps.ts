/** The steps that send requests to the provider, as one part of the package that pages load after their start. */

export { readDiscovery } from '../oauth/platform-discovery.ts';
export { redeemRefreshToken } from './refresh/redeem-refresh-token.ts';
export { beginSignIn, finishSignIn } from './sign-in/sign-in-flow.ts';
export { leaveProvider, revokeQuietly } from './sign-out.ts';
