/** Watches what a client sends: which operation of the contract each request is, and whether its response fits the declared type. */

import type { Contract, ContractOperation } from '../../../scripts/generate/contract-types.ts';
import { responseMisfit } from '../../api/response-fit.ts';

export interface OperationOutcome {
  /** As in `jobs.get_logs`. */
  readonly key: string;
  readonly status: number;
  /** Body of a response that is not a success. */
  readonly refusal?: string;
  /** What is wrong with the response. */
  readonly misfit?: string | undefined;
}

export class OperationRecorder {
  readonly #contract: Contract;
  readonly #patterns: readonly (readonly [ContractOperation, RegExp])[];
  readonly #pending: Promise<OperationOutcome>[] = [];

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#patterns = contract.operations
      .map((operation) => [operation, patternOf(operation.path)] as const)
      .sort(([one], [other]) => fixedPart(other.path) - fixedPart(one.path));
  }

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, init);
    const request = input instanceof Request ? input : new Request(input, init);
    this.#note(request.method, new URL(request.url).pathname, response);
    return response;
  };

  /** In the order of the requests. */
  outcomes(): Promise<readonly OperationOutcome[]> {
    return Promise.all(this.#pending);
  }

  #note(method: string, path: string, response: Response): void {
    const found = this.#patterns.find(
      ([operation, pattern]) => operation.http === method && pattern.test(path),
    );
    if (found === undefined) return;
    const [operation] = found;
    const { status } = response;
    const key = `${operation.resource}.${operation.method}`;
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    const body = isStream ? Promise.resolve('') : response.clone().text();
    this.#pending.push(
      body.then((text) =>
        response.ok
          ? { key, status, misfit: this.#misfit(operation, status, text) }
          : { key, status, refusal: text.slice(0, 200) },
      ),
    );
  }

  #misfit(operation: ContractOperation, status: number, text: string): string | undefined {
    const { kind } = operation.response;
    if (!operation.statuses.includes(status) && status !== 206) return `status ${status}`;
    if (['binary', 'head', 'passthrough'].includes(kind)) return undefined;
    return responseMisfit(this.#contract, operation, text === '' ? undefined : JSON.parse(text));
  }
}

function patternOf(path: string): RegExp {
  const text = path.replace(/\{\+\w+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${text}$`);
}

/** Characters outside of placeholders: the more, the more specific. */
function fixedPart(path: string): number {
  return path.replace(/\{[^}]*\}/g, '').length;
}
