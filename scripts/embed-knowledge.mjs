// Puts the knowledge base into modules, so that it travels with the program wherever it is bundled to: what a message
// is recognised by in one, the words of each language in another, what they rest on in a third. Lists the causes in
// docs/causes.md as well.
// Run after every change below knowledge/; a test fails as long as that was not done.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const known = globSync('knowledge/*.yaml', { cwd: root })
  .sort()
  .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(root, file), 'utf8'))]);

embed('signs', ({ words: _words, sources: _sources, ...signs }) => signs);
embed('sources', ({ sources }) => sources);
for (const language of ['en', 'zh-CN']) embed(`words-${language}`, ({ words }) => words?.[language]);

/** @param part what of a file goes there; undefined: nothing of it does */
function embed(name, part) {
  const parts = Object.fromEntries(known.map(([cause, one]) => [cause, part(one)]));
  writeFileSync(join(root, `src/knowledge/embedded-${name}.json`), `${JSON.stringify(parts, null, 2)}\n`);
}

const AREAS = {
  shell: 'The shell and PATH',
  toolchain: 'Go itself',
  clt: "Apple's command line tools",
  runtime: 'Programs that do not start',
  tools: 'Debuggers and other tools',
  modules: 'Modules, their proxy and the checksum database',
  proxy: 'HTTP proxies',
  tls: 'Certificates',
  resolver: 'Host names',
  launchd: 'Background jobs',
  containers: 'Containers',
};
const rows = (area) =>
  known
    .filter(([, one]) => one.area === area)
    .map(([cause, { words, checks }]) => {
      const settled = checks.length > 0 ? checks.map((check) => `\`${check}\``).join(', ') : 'no check';
      return `| ${words.en.title} | \`${cause}\` | ${settled} |`;
    });
const sections = Object.entries(AREAS).map(
  ([area, title]) => `## ${title}\n\n| what is so | cause | settled by |\n|---|---|---|\n${rows(area).join('\n')}\n`,
);
writeFileSync(
  join(root, 'docs/causes.md'),
  `# What gomend knows

Made from \`knowledge/\` by \`scripts/embed-knowledge.mjs\`; [knowledge.md](knowledge.md) says how to add to it. Each file
there also says why it matters, what settles it and what speaks against it, the way out and its risk, how to get back, and
what all that rests on, in English and Chinese.

${sections.join('\n')}`,
);
