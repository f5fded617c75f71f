/** The certificate authorities that TLS trusts: the usual ones, and those that a variable and the config file name. */

import { readNamedFile, unusable } from '../file-system/named-file.ts';

export const CA_VARIABLE = 'NMP_CLIENT_SSL_CERT_FILE';

/** The authorities of all browsers take 250 kB. */
const MAX_BYTES = 16 * 1024 * 1024;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * PEM certificates; checked here because TLS ignores what it cannot read.
 *
 * @param setting - what names the file. Default: the variable.
 * @throws ConfigError `invalid_setting` for the variable, `config_invalid` for the config file
 */
export async function readBundle(path: string, setting = CA_VARIABLE): Promise<string> {
  const named = { path, variable: setting };
  const code = setting === CA_VARIABLE ? 'invalid_setting' : 'config_invalid';
  const text = readNamedFile(named, MAX_BYTES, code);
  const certificates = text.match(CERTIFICATE);
  if (certificates === null) throw unusable(named, 'holds no PEM certificate', code);
  const { X509Certificate } = await import('node:crypto');
  try {
    for (const certificate of certificates) new X509Certificate(certificate);
  } catch (error) {
    throw unusable(named, 'holds a certificate that is broken', code, error);
  }
  return text;
}

/** All of them, for an option that replaces the usual ones. */
export async function withUsualAuthorities(bundle: string): Promise<string[]> {
  const tls = await import('node:tls');
  // Since Node 22.15: also those of NODE_EXTRA_CA_CERTS and --use-system-ca.
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default') => string[] };
  return [...(getCACertificates?.('default') ?? tls.rootCertificates), bundle];
}
