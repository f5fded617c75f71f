/** The actions of a user in the pages of the embedded provider. */

import type { Page } from 'playwright-core';
import type { Person } from '../backends/backend.ts';

export async function enterPassword(page: Page, person: Person): Promise<void> {
  await page.fill('[name=username]', person.username);
  await page.fill('[name=password]', person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function refuse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel' }).click();
}
