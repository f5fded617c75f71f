/** Checks that tokens travel encrypted, or not beyond this machine. */

import { isExposed } from '../../../base-url.ts';
import { allowsInsecureHttp } from '../../../login/insecure-http.ts';
import { type Check, failed, ok, warning } from '../check.ts';

export const encryption: Check = {
  id: 'encryption',
  needs: ['config-file'],
  async run(diagnosis) {
    const { baseUrl, context } = await diagnosis.selected();
    const url = new URL(baseUrl);
    if (url.protocol === 'https:') return ok('https');
    if (!isExposed(url)) return ok('http on this machine');
    const summary = `${baseUrl} is not encrypted: others on the network can read your token`;
    if (allowsInsecureHttp(diagnosis.cli.io.runtime, context?.cluster)) return warning(summary);
    if (diagnosis.env('NMP_ACCESS_TOKEN') !== undefined) return warning(summary);
    return failed(summary, `nmp auth login --base-url ${baseUrl} --allow-insecure-http`);
  },
};
