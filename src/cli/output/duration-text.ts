/** Formats durations for users, as in `1:05`. */

/** As in `1:05`, of 65 seconds, and `1:00:00` of an hour. */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const padded = (number: number) => String(number).padStart(2, '0');
  const rest = `${hours > 0 ? padded(minutes) : minutes}:${padded(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
