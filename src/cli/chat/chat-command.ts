/** The command `nmp chat`. */

import { type Command, Option } from '@commander-js/extra-typings';
import type { Runner } from '../runner.ts';
import { CHAT_FORMATS } from './chat-formats.ts';

export function addChatCommand(program: Command, runner: Runner): void {
  program
    .command('chat')
    .description('Chat with a model')
    .argument('[model]', 'Model, as in workspace/name (default: from the context)')
    .argument('[prompt]', 'Message to send; - reads standard input')
    .option('--provider <name>', 'Send the request to this model provider')
    .option('-w, --workspace <name>', 'Workspace (default: from the context)')
    .option('--interactive', 'Continue the conversation after the prompt')
    .option('--system-message <text>', 'System message of the conversation')
    .option('--temperature <number>', 'Sampling temperature, 0 to 2')
    .option('--max-tokens <number>', 'Maximum number of tokens of a response')
    .addOption(
      new Option(
        '-f, --output-format <format>',
        'text streams the response; json and raw print it whole; code prints the program',
      ).choices(CHAT_FORMATS),
    )
    .addHelpText(
      'after',
      `
Without a prompt, the message is read from standard input; at a terminal, a conversation starts. A single argument with
spaces is the prompt for the default model; a single word is the model.
In a conversation, Ctrl-C stops a response and Ctrl-D ends the conversation.

Examples:
  nmp chat default/llama "Why is the sky blue?"
  git diff | nmp chat default/llama --system-message "Write a commit message."
  nmp chat default/llama`,
    )
    .action((model, prompt, options, command) =>
      runner.run(command, async (cli) =>
        (await import('./chat.ts')).chat(cli, model, prompt, options),
      ),
    );
}
