/** The mutex of async-mutex, in a file of its own: only a refresh loads it. */

export { Mutex } from 'async-mutex';
