import fc from 'fast-check';

const PROMPTS = ['alice@mac ~ % ', '$ ', '% ', '> ', '❯ ', 'root# ', 'PS C:\\> '];
const NOISE = [
  '{',
  '}',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  ':',
  '=',
  '<',
  '>',
  '&',
  '|',
  ';',
  '#',
  '\\',
  '`',
  '$(',
  '<<',
  '-',
  '0',
  '…',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '\u0000',
  '\u001b[31m',
  '\u001b]0;',
  '\u0007',
  '\u0008',
  '\u2028',
  '\ufeff',
  '\u202e',
  'é',
  '名',
  '😀',
  '\ud83d',
  '\ufffd',
  'resolver #1',
  '<array> {',
  'export ',
  '$HOME',
  '<key>',
  '*/',
  'fi',
];

const kinds = [
  'drop-line',
  'double-line',
  'swap-lines',
  'cut',
  'truncate',
  'behead',
  'double',
  'insert',
  'reindent',
  'tabs',
  'blanks',
  'squeeze',
  'crlf',
  'prompt',
  'quote',
  'upper',
  'long-line',
  'replace',
] as const;

export interface Mutation {
  readonly kind: (typeof kinds)[number];
  /** Where, as a number that is taken modulo what there is. */
  readonly at: number;
  readonly size: number;
  readonly noise: string;
}

/** What happens to texts on their way: through terminals, mails, chats, editors, and half a download. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(1 << 24),
    size: fc.integer({ min: 1, max: 300 }),
    noise: fc.constantFrom(...NOISE),
  }),
  { minLength: 1, maxLength: 5 },
);

export function mutated(text: string, steps: readonly Mutation[]): string {
  return steps.reduce(once, text);
}

function once(text: string, { kind, at, size, noise }: Mutation): string {
  const place = text.length === 0 ? 0 : at % text.length;
  switch (kind) {
    case 'cut':
      return text.slice(0, place) + text.slice(place + size);
    case 'truncate':
      return text.slice(0, place);
    case 'behead':
      return text.slice(place);
    case 'double':
      return text.slice(0, place + size) + text.slice(place);
    case 'insert':
      return text.slice(0, place) + noise + text.slice(place);
    case 'replace':
      return text.slice(0, place) + noise + text.slice(place + noise.length);
    case 'squeeze':
      return text.replace(/[ \t]+/g, ' ');
    case 'crlf':
      return text.replaceAll('\n', '\r\n');
    // Rarely as long as the longest that macOS makes, so that a hundred thousand of them stay bearable.
    case 'long-line':
      return text.slice(0, place) + noise.repeat(at % 97 === 0 ? 20_000 : size) + text.slice(place);
    default:
      return inLines(text, kind, at, size, noise);
  }
}

function inLines(text: string, kind: Mutation['kind'], at: number, size: number, noise: string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const count = 1 + (size % 3);
  const with_ = (...replacement: readonly string[]) => lines.toSpliced(index, 1, ...replacement).join('\n');
  switch (kind) {
    case 'drop-line':
      return lines.toSpliced(index, count).join('\n');
    case 'double-line':
      return with_(...Array.from({ length: count + 1 }, () => line));
    case 'swap-lines': {
      const other = (index + size) % lines.length;
      return lines
        .with(index, lines[other] ?? '')
        .with(other, line)
        .join('\n');
    }
    case 'reindent':
      return size % 2 === 0
        ? lines.map((one) => one.trimStart()).join('\n')
        : lines.map((one) => ' '.repeat(size % 9) + one).join('\n');
    case 'tabs':
      return with_(line.replaceAll(' ', '\t'));
    case 'blanks':
      return with_(line.replaceAll('\t', '    ').replaceAll(' ', '  '));
    case 'prompt':
      return with_((PROMPTS[size % PROMPTS.length] ?? '') + line);
    case 'quote':
      return lines.map((one) => `> ${one}`).join('\n');
    case 'upper':
      return with_(size % 2 === 0 ? line.toUpperCase() : line + noise);
    default:
      return text;
  }
}

/** Any bytes, as a program reads them that takes them for text. */
export const anyBytes: fc.Arbitrary<string> = fc
  .uint8Array({ maxLength: 400 })
  .map((bytes) => new TextDecoder().decode(bytes));

/** Anything that may arrive where one of these texts is expected: mostly one of them after some damage. */
export function arrivingTexts(wholes: readonly string[]): fc.Arbitrary<string> {
  const damaged = fc
    .tuple(fc.nat(wholes.length - 1), mutations)
    .map(([index, steps]) => mutated(wholes[index] ?? '', steps));
  return fc.oneof({ weight: 9, arbitrary: damaged }, { weight: 1, arbitrary: anyBytes });
}
