/** What the documentation says about the server and no test can show, and why. */

import { OPERATIONS, type Sentence } from './claim.ts';

export interface Unchecked extends Sentence {
  readonly because: string;
}

const OWN = 'It says what this SDK does, or what to do with it.';

export const UNCHECKED: readonly Unchecked[] = [
  { where: OPERATIONS, says: 'No error repeats its value.', because: OWN },
  {
    where: OPERATIONS,
    says: 'Where access keys are not enabled, it throws NotFoundError.',
    because: 'The tests run one later platform, which has them enabled.',
  },
  {
    where: OPERATIONS,
    says: 'Sets the status of a deployment; controllers use it.',
    because: 'It says whom the operation is for.',
  },
  {
    where: OPERATIONS,
    says: 'Sets the status of a provider; controllers use it.',
    because: 'It says whom the operation is for.',
  },
  {
    where: OPERATIONS,
    says: 'Sets the status of a step; executors use it.',
    because: 'It says whom the operation is for.',
  },
  {
    where: OPERATIONS,
    says: 'How the platform authenticates its users: whether it does at all, and with which identity provider.',
    because: 'It states what the response contains.',
  },
];
