export function passBarrier(): void;
