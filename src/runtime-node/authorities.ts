/** The certificate authorities that TLS trusts: the usual ones and those of `NMP_CLIENT_SSL_CERT_FILE`. */

import { readFile } from 'node:fs/promises';
import { ConfigError, systemCode } from '../errors.ts';

export const CA_VARIABLE = 'NMP_CLIENT_SSL_CERT_FILE';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * PEM certificates; checked here because TLS ignores what it cannot read.
 *
 * @throws ConfigError `invalid_setting`
 */
export async function readBundle(file: string): Promise<string> {
  const refuse = (why: string, cause?: unknown) =>
    new ConfigError(`${CA_VARIABLE} names ${file}, which ${why}.`, {
      code: 'invalid_setting',
      path: file,
      cause,
    });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw refuse(`cannot be read (${systemCode(error) ?? 'unknown error'})`, error);
  }
  const certificates = text.match(CERTIFICATE);
  if (certificates === null) throw refuse('holds no PEM certificate');
  const { X509Certificate } = await import('node:crypto');
  try {
    for (const certificate of certificates) new X509Certificate(certificate);
  } catch (error) {
    throw refuse('holds a certificate that is broken', error);
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
