/** How the tour talks: numbered steps, and an end when one of them fails. */

let count = 0;

export function step(title: string): void {
  count++;
  console.log(`\n${count}. ${title}`);
}

export function say(text: string): void {
  console.log(`   ${text.replaceAll('\n', '\n   ')}`);
}

export function expectStep(done: boolean, what: string): void {
  if (!done) throw new Error(`step ${count} did not do its job: ${what}`);
  say(`ok: ${what}`);
}
