/** Languages that gomend speaks, by BCP 47. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Written with the simplified letters; `zh` alone is meant so, and so are mainland China and Singapore. */
const SIMPLIFIED = /^zh(?:[-_](?:hans|cn|sg|my)\b.*)?$/i;
const TRADITIONAL = /^zh[-_](?:hant|tw|hk|mo)\b/i;

/** The language that a person named (`zh-CN`, `zh`, `zh_CN.UTF-8`, `EN`); null: none that gomend speaks. */
export function languageNamed(name: string): Language | null {
  const tag = name.replace(/[.@].*$/, '');
  if (/^en(?:[-_]\w+)*$/i.test(tag)) return 'en';
  return SIMPLIFIED.test(tag) ? 'zh-CN' : null;
}

/**
 * The language of the locale; English where it says none that gomend speaks, or where its letters cannot be shown.
 *
 * `LC_ALL` wins over `LC_MESSAGES`, and that over `LANG` (POSIX, 8.2); with GNU's `LANGUAGE` a person may list what they
 * would rather read, which counts in every locale but C (gettext manual, "Locale Environment Variables"). A Mac's
 * Terminal sets `LANG` from the system's language and region, so any region may stand behind `zh`.
 */
export function languageOfLocale(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || '';
  if (/^(?:|C|POSIX)(?:[.@].*)?$/.test(locale)) return 'en';
  const letters = variables['LC_ALL'] || variables['LC_CTYPE'] || variables['LANG'] || '';
  if (!/utf-?8/i.test(letters)) return 'en';
  const wanted = [...(variables['LANGUAGE'] ?? '').split(':'), locale].filter((name) => name !== '');
  for (const name of wanted) {
    const language = languageNamed(name) ?? (/^zh[-_]/i.test(name) && !TRADITIONAL.test(name) ? 'zh-CN' : null);
    if (language !== null) return language;
  }
  return 'en';
}
