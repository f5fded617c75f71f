/** The certificate authorities that TLS trusts: the system's or Node's own, and those that a variable and the config file name. */

import type { X509Certificate } from 'node:crypto';
import type { AuthorityFile } from '../runtime/runtime.ts';
import { CERTIFICATE, extraAuthorities, MAX_PEM_BYTES } from './extra-authorities.ts';
import { readNamedFile, unusable } from './named-file.ts';

export const CA_VARIABLE = 'NMP_CLIENT_SSL_CERT_FILE';

/** A PEM file that TLS trusts in addition to the usual authorities. */
export interface Authorities extends AuthorityFile {
  readonly text: string;
  readonly certificates: readonly X509Certificate[];
}

/**
 * The files that are in effect: that of the variable, and that of the cluster.
 *
 * @param trusted - named by the config file, for the platform that is called.
 */
export function authorityFiles(
  env: (name: string) => string | undefined,
  trusted: AuthorityFile | undefined,
): readonly AuthorityFile[] {
  const path = env(CA_VARIABLE);
  const named = path === undefined ? [] : [{ path, setting: CA_VARIABLE }];
  return trusted === undefined ? named : [...named, trusted];
}

/**
 * PEM certificates; checked here because TLS ignores what it cannot read.
 *
 * @throws ConfigError `invalid_setting` for the variable, `config_invalid` for the config file
 */
export async function readAuthorities({ path, setting }: AuthorityFile): Promise<Authorities> {
  const named = { path, variable: setting };
  const code = setting === CA_VARIABLE ? 'invalid_setting' : 'config_invalid';
  // Comments between the certificates may be in any encoding.
  const text = readNamedFile(named, MAX_PEM_BYTES, code).toString('utf8');
  const found = text.match(CERTIFICATE);
  if (found === null) throw unusable(named, 'holds no PEM certificate', code);
  const { X509Certificate } = await import('node:crypto');
  try {
    const certificates = found.map((each) => new X509Certificate(each));
    return { path, setting, text, certificates };
  } catch (error) {
    throw unusable(named, 'holds a certificate that is broken', code, error);
  }
}

/** Returns the default authorities and the bundle, for an option that replaces the default ones. */
export async function withUsualAuthorities(
  bundle: string,
  env: (name: string) => string | undefined,
): Promise<string[]> {
  const tls = await import('node:tls');
  // Since Node 22.15: also those of NODE_EXTRA_CA_CERTS and --use-system-ca.
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default') => string[] };
  const usual = getCACertificates?.('default') ?? [
    ...tls.rootCertificates,
    ...extraAuthorities(env),
  ];
  return [...usual, bundle];
}
