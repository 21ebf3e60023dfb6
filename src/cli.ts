import { VERSION } from './commands/version.ts';

const argv = process.argv.slice(2);

// The commonest question of scripts is answered before anything else is loaded.
if (argv.length === 1 && argv[0] === '--version') process.stdout.write(`${VERSION}\n`);
else {
  const { main } = await import('./commands/main.ts');
  await main(argv);
}
