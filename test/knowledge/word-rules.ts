import stringWidth from 'string-width';
import type { CauseWords } from '../../src/knowledge/cause-text.ts';
import type { Language } from '../../src/words/language.ts';
import { cleanText } from '../../src/words/untrusted.ts';

/** As wide as the head of a card on a small terminal; a Chinese character takes two columns. */
const TITLE_COLUMNS = 60;
/** A card shows seven of them. */
const MOST: Readonly<Record<Language, number>> = { en: 260, 'zh-CN': 150 };

/** What nobody is told to do. */
const HARMFUL =
  /GOSUMDB=off|GONOSUMDB=\*|GOINSECURE|\bsudo go\b|chmod (?:-R )?777|NOPASSWD|csrutil (?:authenticated-root )?disable|spctl --(?:master|global)-disable|xattr -c?r|GIT_SSL_NO_VERIFY|http\.sslVerify|-setdnsprefetching|discoveryutil|\/etc\/resolver\/\*/;
const DENIED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|nor|without|instead of|rather than)\b/i,
  'zh-CN': /不要|不能|不会|不必|不用|不应|切勿|无需|不可|而不是|别用|绝不/,
};
/** Fields that say what to do. */
const ADVICE: readonly (keyof CauseWords)[] = ['fix', 'undo', 'ask'];

const CHINESE = '\\u3400-\\u9fff';
const ENDS: Readonly<Record<Language, RegExp>> = { en: /[.?]$/, 'zh-CN': /[。？]$/ };

/** What is wrong with the words of one cause in one language; empty: nothing. */
export function complaintsOf(language: Language, words: CauseWords): readonly string[] {
  const fields = Object.entries(words) as [keyof CauseWords, string][];
  return fields.flatMap(([field, text]) =>
    [
      ...(field === 'title' ? ofTitle(text) : ofSentence(language, text)),
      ...(ADVICE.includes(field) ? ofAdvice(language, text) : []),
      ...(language === 'en' ? ofEnglish(text) : ofChinese(text)),
      ...ofAny(text),
    ].map((complaint) => `${field}: ${complaint}: ${text}`),
  );
}

function ofTitle(text: string): readonly string[] {
  return [
    ...(stringWidth(text) > TITLE_COLUMNS ? [`${stringWidth(text)} columns`] : []),
    ...(/[.。!！?？:：;；,，]$/.test(text) ? ['ends as a sentence does'] : []),
  ];
}

function ofSentence(language: Language, text: string): readonly string[] {
  return [
    ...(text.length > MOST[language] ? [`${text.length} characters`] : []),
    ...(ENDS[language].test(text) ? [] : ['no full stop']),
  ];
}

/** A harmful way out may be named only in a sentence that says before it not to take it. */
function ofAdvice(language: Language, text: string): readonly string[] {
  const proposed = text.split(/[.;:。；：](?=\s|$|[\u3400-\u9fff])/).filter((sentence) => {
    const found = HARMFUL.exec(sentence);
    return found !== null && !DENIED[language].test(sentence.slice(0, found.index));
  });
  return proposed.length > 0 ? ['proposes what does harm'] : [];
}

function ofEnglish(text: string): readonly string[] {
  return new RegExp(`[${CHINESE}，。：；？！、]`).test(text) ? ['Chinese in English'] : [];
}

/** How Chinese is written, whatever the text is of. */
export function ofChinese(whole: string): readonly string[] {
  const text = withoutCommands(whole);
  const has = (pattern: string) => new RegExp(pattern).test(text);
  return [
    ...(has(`[${CHINESE}]`) ? [] : ['not translated']),
    ...(has(`[${CHINESE}”）][,;:!?](?:\\s|$|[${CHINESE}])|[${CHINESE}”）]\\.(?:\\s|$)`)
      ? ['half-width punctuation']
      : []),
    ...(has(`[${CHINESE}][A-Za-z0-9\`]|[A-Za-z0-9\`][${CHINESE}]`) ? ['no space between Chinese and Latin'] : []),
    ...(has(' [，。：；？！、）]|[，。：；？！、（] ') ? ['space beside full-width punctuation'] : []),
    ...(has(`[${CHINESE}] [${CHINESE}]`) ? ['space within Chinese'] : []),
    ...(has('您') ? ['您'] : []),
  ];
}

/** Within backticks a program's own rules hold. */
function withoutCommands(text: string): string {
  return text.replaceAll(/`[^`]*`/g, '`x`');
}

function ofAny(text: string): readonly string[] {
  return [
    // Every text is cleaned on its way to a screen: an example of a value may look like a secret.
    ...(cleanText(text) === text ? [] : ['would be masked']),
    ...(/[!！](?:\s|$)/.test(text) ? ['exclamation mark'] : []),
    ...(/ {2}|\t/.test(withoutCommands(text)) ? ['more than one space'] : []),
    ...((text.match(/`/g) ?? []).length % 2 === 1 ? ['a backtick that is not closed'] : []),
    // Ids of lists that a reader of the product does not have.
    ...(/\bMS-\d\d\b|\b00\d-\d\d\b|\[[SFMK?](?: [^\]]*)?\]/.test(text) ? ['an id that nobody can look up'] : []),
  ];
}
