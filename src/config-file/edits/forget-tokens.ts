/** Removes the tokens of a context, their pin, and older tokens in the comments beside them. */

import type { YAMLMap, YAMLSeq } from 'yaml';
import { type ConfigDocument, entriesOf } from '../config-document.ts';
import { PIN_KEY } from '../config-snapshot.ts';
import { eraseAllComments, eraseCommentsOf } from '../erase/comment-tokens.ts';
import { clearUserTokens } from './config-edit.ts';

export function isLoggedIn(user: YAMLMap): boolean {
  return user.has('token') || user.has('api_key');
}

/** With the last login, the tokens in all comments are erased. */
export function forgetTokens(config: ConfigDocument, context: YAMLMap, user: YAMLMap): void {
  clearUserTokens(config, user);
  forgetPin(config, context);
  for (const [key, entry] of [
    ['users', user],
    ['contexts', context],
  ] as const) {
    const list: unknown = config.root.get(key, true);
    if (config.yaml.isSeq(list)) eraseCommentsOf(config, list as YAMLSeq, entry);
  }
  if (!entriesOf(config, 'users').some(isLoggedIn)) eraseAllComments(config);
}

/** The pin is removed together with its login. */
export function forgetPin(config: ConfigDocument, context: YAMLMap): void {
  const metadata = context.get('metadata');
  if (config.yaml.isMap(metadata)) metadata.delete(PIN_KEY);
}
