/** Formats a command for the list of its group, with its arguments as in its own usage line. */

interface ListedCommand {
  readonly options: readonly unknown[];
  readonly registeredArguments: readonly unknown[];
  name(): string;
  aliases(): string[];
  usage(): string;
}

/** As in `delete|rm [options] <name>`. */
export function termOf(command: ListedCommand): string {
  const name = [command.name(), ...command.aliases().slice(0, 1)].join('|');
  if (command.registeredArguments.length > 0) return `${name} ${command.usage()}`;
  return command.options.length > 0 ? `${name} [options]` : name;
}
