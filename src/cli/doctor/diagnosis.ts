/** The facts that the checks of one run share; each is determined once. */

import { storedTokens } from '../../login/login-of-context.ts';
import { discoverPlatform, type PlatformAuth } from '../../oauth/discovery/platform-discovery.ts';
import { checkBearer } from '../../token/bearer.ts';
import { type Claims, readClaims } from '../../token/claims.ts';
import { TokenSet } from '../../token/token-set.ts';
import { type CliContext, type Selected, selectedContext } from '../cli-context.ts';

export class Diagnosis {
  readonly cli: CliContext;
  readonly selected: () => Promise<Selected>;
  readonly platform: () => Promise<PlatformAuth>;

  constructor(cli: CliContext) {
    this.cli = cli;
    this.selected = once(() => selectedContext(cli));
    this.platform = once(async () => {
      const { baseUrl } = await this.selected();
      return discoverPlatform(cli.io.runtime, baseUrl, {
        signal: cli.io.signal,
        // Safe over plain http, because the checks send no secrets this way.
        allowInsecureHttp: true,
      });
    });
  }

  env(name: string): string | undefined {
    return this.cli.io.runtime.env(name);
  }

  nameOf(name: string): string {
    return this.cli.io.runtime.nameOf(name);
  }

  /** The token that commands would use first; it is not refreshed. */
  async tokens(): Promise<TokenSet | undefined> {
    const variable = this.env('NMP_ACCESS_TOKEN');
    if (variable !== undefined) {
      const name = this.nameOf('NMP_ACCESS_TOKEN');
      return new TokenSet({ accessToken: checkBearer(variable, name) });
    }
    return storedTokens((await this.selected()).context);
  }

  async claims(): Promise<Claims> {
    const tokens = await this.tokens();
    return tokens === undefined ? {} : readClaims(tokens.accessToken);
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= ask();
    return result;
  };
}
