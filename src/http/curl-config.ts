import { type CurlSettings, NO_CURL_SETTINGS } from './curl-proxy.ts';

const LINE = /^\s*(?:--?)?(proxy|noproxy|x)(?:\s*[=:]\s*|\s+)(?:"((?:[^"\\]|\\.)*)"|(\S+))/;

/**
 * The two settings of `.curlrc` that decide about a proxy; the last of each counts.
 * Source: curl(1) `-K, --config`, curl `src/tool_parsecfg.c`.
 */
export function readCurlConfig(text: string): CurlSettings {
  let { proxy, noProxy } = NO_CURL_SETTINGS;
  for (const line of text.split(/\r?\n/)) {
    const [, name, quoted, bare] = LINE.exec(line) ?? [];
    if (name === undefined) continue;
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
    if (name === 'noproxy') noProxy = value;
    else proxy = value;
  }
  return { proxy, noProxy };
}
