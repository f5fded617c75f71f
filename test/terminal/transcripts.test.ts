/** The terminal output of a login and of later commands, kept as files: a changed word changes a transcript. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { scanQr } from '../support/terminal/scan-qr.ts';
import { nmpCommand, Terminal } from '../support/terminal/terminal.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 3600, pollInterval: 0.5 });
});
afterAll(() => backend.stop());

interface Look {
  readonly columns: number;
  readonly rows: number;
  readonly env: Readonly<Record<string, string>>;
}

class Session {
  readonly #sandbox: Sandbox = makeSandbox();
  readonly #look: Look;
  readonly #shown: string[] = [];

  constructor(look: Look) {
    this.#look = look;
  }

  async run(...args: readonly string[]): Promise<void> {
    const terminal = this.#start(args);
    expect(await terminal.ended).toBe(0);
    this.#shown.push(terminal.transcript());
  }

  /** Shows the screen while the login waits, too. */
  async login(): Promise<void> {
    const terminal = this.#start(['auth', 'login', '--base-url', backend.baseUrl]);
    const [, page] = await terminal.shows(/open the page (\S+)/);
    const [, code] = await terminal.shows(/enter the code (\S+) to/);
    await terminal.shows(this.#look.env['TERM'] === 'dumb' ? /Waiting/ : /Press Ctrl-C to cancel/);
    const url = `${page}?user_code=${code}`;
    this.#shown.push(withoutQr(terminal.transcript(), url), '[the login is approved]');
    await backend.approveDevice(url, backend.admin);
    expect(await terminal.ended).toBe(0);
    this.#shown.push(withoutQr(terminal.transcript(), url));
  }

  #start(args: readonly string[]): Terminal {
    const { columns, rows, env } = this.#look;
    this.#shown.push(['$ nmp', ...args].join(' '));
    return new Terminal(nmpCommand(...args), {
      columns,
      rows,
      env: { ...this.#sandbox.env, ...env },
    });
  }

  transcript(): string {
    return `${withPlaceholders(this.#shown.join('\n'))}\n`;
  }
}

/** The rows of a QR code are gone only if they can be read. */
function withoutQr(transcript: string, page: string): string {
  const lines = transcript.split('\n');
  const isQr = (line: string) => /^[ █▀▄]*$/.test(line);
  const first = lines.findIndex(isQr);
  if (first === -1) return transcript;
  const rows = lines.filter(isQr);
  const drawn = rows[0]!.startsWith('█') ? 'light' : 'dark';
  expect(scanQr(rows, drawn)).toBe(page);
  lines.splice(first, rows.length, `[a QR code of ${page}, ${rows.length} rows]`);
  return lines.join('\n');
}

/** Of the same length as what they stand for, so that columns stay in line. */
function withPlaceholders(transcript: string): string {
  return transcript
    .replaceAll(/(?<=127\.0\.0\.1:)\d{5}/g, '12345')
    .replaceAll(/\b[A-Z]{4}-[A-Z]{4}\b/g, 'ABCD-EFGH')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, '2026-02-15T14:30:00')
    .replaceAll(/(?<=:00\.)\d{3}(?=Z)/g, '000')
    .replaceAll(/\d{4}-[\d-]*(?=…)/g, (cut) => '2026-02-15'.slice(0, cut.length))
    .replaceAll(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/g, '⠋');
}

const WIDE = { columns: 100, rows: 30 };
const NARROW = { columns: 44, rows: 24 };

// The first word to a newcomer, a login, and what comes after it.
test.each<[string, Look]>([
  ['wide', { ...WIDE, env: {} }],
  ['wide-no-color', { ...WIDE, env: { NO_COLOR: '1' } }],
  ['narrow', { ...NARROW, env: {} }],
  ['narrow-no-color', { ...NARROW, env: { NO_COLOR: '1' } }],
  ['dumb', { ...WIDE, env: { TERM: 'dumb' } }],
])('nmp, login, status and list: %s', async (name, look) => {
  const session = new Session(look);
  await session.run();
  await session.login();
  await session.run('auth', 'status');
  await session.run('workspaces', 'list', '--sort', 'name');
  await expect(session.transcript()).toMatchFileSnapshot(`transcripts/${name}.txt`);
});
