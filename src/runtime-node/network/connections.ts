/** The connections to servers: kept alive and shared by all clients of the process, and never reused once a server may have closed them. */

import type { Agent, AgentOptions } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds for which an unused connection is kept. Common servers close theirs after 5 s. */
const MAX_IDLE = 4_000;
/** The timeout that a server announces starts when the server sends it, which is earlier than its arrival here. */
const CLOCK_MARGIN = 1_000;
/** Milliseconds without a request after which a server may have closed connections unnoticed. */
const QUIET = 1_000;

/** The constructor of `http.Agent` and of `https.Agent`. */
type AgentClass = new (options: AgentOptions & { readonly ca?: readonly string[] }) => Agent;

export class Connections {
  readonly #authorities: readonly string[] | undefined;
  #http: Agent | undefined;
  #https: Agent | undefined;
  #lastUse = Number.NEGATIVE_INFINITY;

  /** @param authorities - PEM certificates that replace the usual ones. */
  constructor(authorities?: readonly string[]) {
    this.#authorities = authorities;
  }

  agent(isSecure: boolean): Agent {
    if (isSecure) {
      const ca = this.#authorities;
      this.#https ??= keepAlive(process.getBuiltinModule('node:https').Agent as AgentClass, {
        ...(ca !== undefined && { ca }),
      });
      return this.#https;
    }
    this.#http ??= keepAlive(process.getBuiltinModule('node:http').Agent, {});
    return this.#http;
  }

  /** Resolves when closed connections are known to be closed; undefined while there is nothing to wait for. */
  ready(now: number): Promise<void> | undefined {
    const quiet = now - this.#lastUse;
    this.#lastUse = now;
    if (quiet < QUIET || quiet === Number.POSITIVE_INFINITY) return undefined;
    // The end of a connection that arrived while the process was busy is read in the next turn of the event loop.
    return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  }
}

/** Node's agent, except that no connection is reused at the moment at which its server closes it. */
function keepAlive(Base: AgentClass, options: { readonly ca?: readonly string[] }): Agent {
  class KeepAliveAgent extends Base {
    override keepSocketAlive(socket: Socket): boolean {
      const limit = idleLimit(socket);
      if (limit <= 0) return false;
      socket.setKeepAlive(true, 1_000);
      socket.unref();
      socket.setTimeout(limit);
      return true;
    }
  }
  return new KeepAliveAgent({ keepAlive: true, scheduling: 'lifo', ...options });
}

function idleLimit(socket: Socket): number {
  const { _httpMessage: request } = socket as {
    _httpMessage?: { res?: { headers: Record<string, string | undefined> } };
  };
  const announced = /(?:^|[\s,])timeout=(\d+)/.exec(request?.res?.headers['keep-alive'] ?? '')?.[1];
  if (announced === undefined) return MAX_IDLE;
  return Math.min(MAX_IDLE, Number(announced) * 1_000 - CLOCK_MARGIN);
}

const shared = new Map<string, Connections>();

/** The connections that trust the usual authorities, or those of a bundle: one set for all clients. */
export function sharedConnections(key: string, make: () => Connections): Connections {
  const known = shared.get(key);
  if (known !== undefined) return known;
  const made = make();
  shared.set(key, made);
  return made;
}
