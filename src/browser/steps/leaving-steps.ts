/** What a page needs to leave for the provider, as one part of the package: it asks platform and provider for the addresses. */

export { readDiscovery } from '../../oauth/discovery/platform-discovery.ts';
export { leaveForProvider } from '../sign-in/leave-for-provider.ts';
export { signOutAtProvider } from '../sign-out-at-provider.ts';
