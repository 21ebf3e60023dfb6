import type { Message, Param, Params } from '../model/message.ts';
import type { Language } from './language.ts';
import { cleanText } from './untrusted.ts';

/** Sentences by key. `{name}` stands for a parameter, `{n|one thing|# things}` for a count's two forms. */
export type Catalogue = Readonly<Record<string, string>>;

/** What stands between the parts of a longer text that code puts together. */
const JOINTS = {
  en: { sentences: ' ', clauses: ', ', points: '; ' },
  'zh-CN': { sentences: '', clauses: '，', points: '；' },
} as const;

/** What holds a name and what is said of it together, and what a remark stands in. */
const FRAMES = {
  en: { colon: ': ', open: ' (', close: ')' },
  'zh-CN': { colon: '：', open: '（', close: '）' },
} as const;

/** A sign that holds its own room: no space stands beside it. */
const FULL_WIDTH_END = /[。，：；？！）”、…]$/;
const FULL_WIDTH_BEGIN = /^[（“]/;

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** One language's sentences, with the language's own rules for lists and counts. */
export class Words {
  readonly language: Language;
  readonly #catalogue: Catalogue;
  // Made when the first list or count is told: a first frame has none, and each costs milliseconds.
  #list: Intl.ListFormat | null = null;
  #plural: Intl.PluralRules | null = null;

  constructor(language: Language, catalogue: Catalogue) {
    this.language = language;
    this.#catalogue = catalogue;
  }

  /** These and further sentences, which are loaded apart. */
  with(more: Catalogue): Words {
    return new Words(this.language, { ...this.#catalogue, ...more });
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#catalogue, key);
  }

  keys(): readonly string[] {
    return Object.keys(this.#catalogue);
  }

  /** The sentence, filled in; parameters are cleaned of controls and credentials here. */
  say(key: string, params: Params = {}): string {
    const sentence = this.#catalogue[key];
    // A missing sentence must not hide the finding: its key is better than nothing, and a test finds it.
    if (sentence === undefined) return `${key} ${JSON.stringify(params)}`;
    return sentence.replace(PLACEHOLDER, (whole, name: string, one?: string, other?: string) => {
      const param = params[name];
      if (param === undefined) return whole;
      if (one === undefined || other === undefined) return this.#fill(param);
      const count = typeof param === 'number' ? param : Array.isArray(param) ? param.length : Number(param);
      this.#plural ??= new Intl.PluralRules(this.language);
      return (this.#plural.select(count) === 'one' ? one : other).replaceAll('#', String(count));
    });
  }

  tell(message: Message): string {
    return this.say(message.key, message.params);
  }

  /** Whole sentences, parts of one, or points of one, in a row. They must be clean already. */
  join(parts: readonly string[], as: keyof (typeof JOINTS)['en']): string {
    const joint = JOINTS[this.language][as];
    if (joint !== '') return parts.join(joint);
    const touch = (text: string, part: string) =>
      text === '' || FULL_WIDTH_END.test(text) || FULL_WIDTH_BEGIN.test(part) ? text + part : `${text} ${part}`;
    return parts.reduce(touch, '');
  }

  /** `name: what is said of it`. */
  label(name: string, text: string): string {
    return `${name}${FRAMES[this.language].colon}${text}`;
  }

  /** `text (a remark)`. */
  remark(text: string, remark: string): string {
    const { open, close } = FRAMES[this.language];
    return `${text}${open}${remark}${close}`;
  }

  #fill(param: Param): string {
    if (typeof param === 'number') return String(param);
    if (typeof param === 'string') return cleanText(param);
    const items = param.map(cleanText);
    // Unicode's form ("a、b和c") leaves out the space that stands between Chinese and other letters.
    if (this.language === 'zh-CN') return items.join('、');
    this.#list ??= new Intl.ListFormat(this.language, { style: 'long', type: 'conjunction' });
    return this.#list.format(items);
  }
}

/** Loads one language; the others stay on disk. */
export async function loadWords(language: Language): Promise<Words> {
  const catalogue = language === 'zh-CN' ? (await import('./zh-CN/index.ts')).zhCN : (await import('./en/index.ts')).en;
  return new Words(language, catalogue);
}

/** The sentences of the command line alone: a mistake in it is told without loading the others. */
export async function loadCommandLineWords(language: Language): Promise<Words> {
  const { cli } = language === 'zh-CN' ? await import('./zh-CN/cli.ts') : await import('./en/cli.ts');
  return new Words(language, cli);
}
