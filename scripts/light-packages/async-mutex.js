/** What `src/session/` does without: weights and priorities that are changed or watched, and waiting without taking the mutex. */

class Semaphore {
  waitForUnlock() {}

  isLocked() {}

  getValue() {}

  setValue() {}

  cancel() {}

  _drainUnlockWaiters() {}

  _couldLockImmediately() {}
}

class Mutex {
  acquire() {}

  isLocked() {}

  waitForUnlock() {}

  release() {}

  cancel() {}
}
