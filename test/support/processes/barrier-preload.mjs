/** For `node --import`: holds any program at the barrier before its first line. */

import { passBarrier } from './barrier.mjs';

passBarrier();
