import { EXIT } from '../session/exit-code.ts';
import { languageNamed, languageOfLocale } from '../words/language.ts';
import { cleanText } from '../words/untrusted.ts';
import { loadCommandLineWords } from '../words/words.ts';
import { understand } from './arguments.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Runs the command line in this process, and ends it with the exit code. */
export async function main(argv: readonly string[]): Promise<never> {
  const terminal = processTerminal();
  const end = async (code: number): Promise<never> => {
    await terminal.flushed();
    const failure = terminal.outputFailure();
    if (failure !== null) {
      await tellOutputFailure(failure, argv, terminal);
      await terminal.flushed();
      process.exit(EXIT.unexaminable);
    }
    // Not left to the event loop: a child or a socket of the examined machine must not hold gomend up.
    process.exit(code);
  };
  process.on('uncaughtException', (error) => void fail(error, argv, terminal).then(end));
  return end(await run(argv, terminal));
}

/** Everything but the process itself. Never throws: whatever goes wrong is a sentence and an exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const asked = understand(argv, terminal.environment);
    if (asked.asks === 'version') {
      terminal.out(`${VERSION}\n`);
      return EXIT.healthy;
    }
    if (asked.asks === 'help') {
      const { helpText } = await import('./help.ts');
      terminal.out(helpText(asked.verb, await loadCommandLineWords(asked.language), terminal));
      return EXIT.healthy;
    }
    const command = await asked.verb.load();
    return await command(asked.invocation, terminal);
  } catch (error) {
    return await fail(error, argv, terminal);
  }
}

/** What nobody could read must not look like a success. */
async function tellOutputFailure(failure: Error, argv: readonly string[], terminal: Terminal): Promise<void> {
  const words = await wordsFor(argv, terminal);
  const sentence = words.say('cli.error.output', { detail: failure.message });
  terminal.err(`${words.say('cli.error.prefix', { sentence })}\n`);
}

async function fail(error: unknown, argv: readonly string[], terminal: Terminal): Promise<number> {
  const words = await wordsFor(argv, terminal);
  const say = (sentence: string) => terminal.err(`${words.say('cli.error.prefix', { sentence })}\n`);
  if (error instanceof UsageError) {
    say(words.tell(error.sentence));
    return EXIT.usage;
  }
  const detail = error instanceof Error ? error.message : String(error);
  say(words.say('cli.error.unexpected', { detail }));
  if (argv.includes('--verbose') && error instanceof Error) terminal.err(`${cleanText(error.stack ?? detail)}\n`);
  return EXIT.unexaminable;
}

/** Of a command line that may be wrong, for a failure that may be anywhere: read without what could fail again. The last one counts. */
function wordsFor(argv: readonly string[], { environment }: Terminal): ReturnType<typeof loadCommandLineWords> {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const [, named = argv[at + 1]] = argv[at]?.split('=') ?? [];
  return loadCommandLineWords((at === -1 ? null : languageNamed(named ?? '')) ?? languageOfLocale(environment));
}
