/** The certificate authorities that `nmp doctor` shows are those that requests trust. */

import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CERT } from '../support/http/self-signed.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

/** No server is there: the network is checked before it is used. */
const PLATFORM = 'http://127.0.0.1:2';
const NOWHERE = 'http://127.0.0.1:3';

describe('the certificate authorities in effect', () => {
  const NETWORK = 'no proxy, system certificates';

  /** @param certificates - of the file that the variable names, and of the one that the cluster names. */
  async function network(
    certificates: { readonly variable?: string; readonly cluster?: string },
    options: FakeOptions & { readonly args?: readonly string[] } = {},
  ) {
    const folder = tempFolder();
    const variable = join(folder, 'variable.pem');
    const ofCluster = join(folder, 'cluster.pem');
    writeFileSync(variable, certificates.variable ?? '');
    writeFileSync(ofCluster, certificates.cluster ?? '');
    const env = {
      ...(certificates.variable !== undefined && { NHX_CLIENT_SSL_CERT_FILE: variable }),
      ...options.env,
    };
    const io = fakeIO({ ...options, env });
    writeStoredLogin(io.configFile, { baseUrl: PLATFORM, token: 'a-token' });
    if (certificates.cluster !== undefined) {
      const text = readFileSync(io.configFile, 'utf8');
      const key = `  certificate_authority: ${ofCluster}\n  metadata: {}\nusers:`;
      writeFileSync(io.configFile, text.replace('  metadata: {}\nusers:', key));
    }
    await run(['doctor', ...(options.args ?? [])], io);
    const [, mark, summary = ''] = /^(\S) network +(.*)$/m.exec(io.stdout())!;
    return `${mark} ${summary.replace(variable, 'VARIABLE').replaceAll(ofCluster, 'CLUSTER').replace(io.configFile, 'FILE')}`;
  }

  test('are those of the system without a setting', async () => {
    expect(await network({})).toBe(`✓ ${NETWORK}`);
  });

  test('are shown with the setting, their number and the first expiry', async () => {
    expect(await network({ variable: `${CERT}\n${CERT}` })).toBe(
      `✓ ${NETWORK}, NHX_CLIENT_SSL_CERT_FILE VARIABLE (2 certificates, the first expires on 2126-11-04)`,
    );
    const ofCluster =
      'certificate_authority of cluster "default-cluster" in FILE CLUSTER (1 certificate, expires on 2126-11-04)';
    expect(await network({ cluster: CERT })).toBe(`✓ ${NETWORK}, ${ofCluster}`);
    expect(await network({ variable: CERT, cluster: CERT })).toBe(
      `✓ ${NETWORK}, NHX_CLIENT_SSL_CERT_FILE VARIABLE (1 certificate, expires on 2126-11-04), ${ofCluster}`,
    );
  });

  test('are not those of the cluster for another platform', async () => {
    expect(await network({ cluster: CERT }, { args: ['--base-url', NOWHERE] })).toBe(
      `✓ ${NETWORK}`,
    );
    expect(await network({ cluster: CERT }, { env: { NMP_BASE_URL: NOWHERE } })).toBe(
      `✓ ${NETWORK}`,
    );
  });

  test('include those of NODE_EXTRA_CA_CERTS, which Node reads by itself', async () => {
    const extra = join(tempFolder(), 'extra.pem');
    writeFileSync(extra, CERT);
    const env = { NODE_EXTRA_CA_CERTS: extra };
    expect(await network({ variable: CERT }, { env })).toBe(
      `✓ ${NETWORK}, NODE_EXTRA_CA_CERTS ${extra} (1 certificate, expires on 2126-11-04), NHX_CLIENT_SSL_CERT_FILE VARIABLE (1 certificate, expires on 2126-11-04)`,
    );
  });

  test.each([
    ['/nowhere/extra.pem', 'cannot be read (ENOENT)'],
    [import.meta.filename, 'holds no PEM certificate'],
  ])('are a warning when NODE_EXTRA_CA_CERTS names %s', async (path, why) => {
    expect(await network({}, { env: { NODE_EXTRA_CA_CERTS: path } })).toBe(
      `! ${NETWORK}; NODE_EXTRA_CA_CERTS names ${path}, which ${why}; Node ignores what it cannot read`,
    );
  });

  test('are a warning with advice when none of a file is valid', async () => {
    const now = () => Date.UTC(2127, 0, 1);
    expect(await network({ cluster: CERT }, { now })).toMatch(
      /^! .* CLUSTER \(1 certificate, 1 expired, the first on 2126-11-04\); replace CLUSTER: all of its certificates have expired$/,
    );
  });

  test('are shown without a warning when a valid one is beside the expired one', async () => {
    const [root = ''] = rootCertificates;
    const expiry = Date.parse(new X509Certificate(root).validTo);
    const day = new Date(expiry).toISOString().slice(0, 10);
    const both = `${CERT}\n${root}`;
    expect(await network({ cluster: both }, { now: () => expiry })).toMatch(
      new RegExp(`^✓ .* CLUSTER \\(2 certificates, 1 expired, the first on ${day}\\)$`),
    );
  });
});
