/** Converts names of the contract to those of TypeScript, of files and of the command line. */

/** As in `virtualModels`. */
export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

/** As in `VirtualModels`. */
export function pascal(name: string): string {
  const inner = camel(name);
  return inner.charAt(0).toUpperCase() + inner.slice(1);
}

/** As in `inference-virtual-models`, of `inference.virtual_models`. */
export function kebab(name: string): string {
  return name.replaceAll(/[._]/g, '-');
}

/** The name in a reference. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** A property name, in quotes where TypeScript needs them. */
export function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** `a` or `an` and the noun. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
