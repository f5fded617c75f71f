/** Calls in a page, and what no message there may contain. */

import type { Page } from 'playwright-core';

export const list = (page: Page) => page.evaluate(() => app.list());
export const trySignIn = (page: Page) => page.evaluate(() => app.outcomeOf(app.session.signIn()));

/** What no message in a browser may contain: variables and commands of a shell. */
export const OF_A_SHELL = /NMP_|nmp |Run:/;
