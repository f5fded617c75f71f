/** How the library's own device pages look: enter the code, confirm it, done. */

import type { KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, htmlPage } from './html-page.ts';

const TITLE = 'Sign in a device';

export const devicePages = {
  async userCodeInputSource(
    ctx: KoaContextWithOIDC,
    form: string,
    _out?: object,
    error?: Error,
  ): Promise<void> {
    if (error?.name === 'AbortedError') {
      ctx.body = htmlPage(TITLE, '<p>Refused. You can close this page.</p>');
      return;
    }
    const problem = error ? '<p role="alert">This code is not valid (any more).</p>' : '';
    ctx.body = htmlPage(TITLE, problem + withButtons(form, '<button>Continue</button>'));
  },
  async userCodeConfirmSource(
    ctx: KoaContextWithOIDC,
    form: string,
    _client: unknown,
    _device: unknown,
    userCode: string,
  ): Promise<void> {
    const buttons = '<button>Continue</button>';
    ctx.body = htmlPage(
      TITLE,
      `<p>Does your device show the code <b>${escapeHtml(userCode)}</b>?</p>${withButtons(form, buttons)}`,
    );
  },
  async successSource(ctx: KoaContextWithOIDC): Promise<void> {
    ctx.body = htmlPage(
      TITLE,
      '<p>Signed in. You can close this page and return to the terminal.</p>',
    );
  },
};

function withButtons(form: string, buttons: string): string {
  return form.replace('</form>', `${buttons}</form>`);
}
