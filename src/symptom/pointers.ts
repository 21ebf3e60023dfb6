import type { FlowId } from '../model/finding.ts';
import type { Sign } from './sign.ts';

/** Words of a message that tell no cause, but an area. */
export interface Pointer {
  readonly line: number;
  readonly words: string;
  readonly area: FlowId;
}

const MOST = 4;

/** Say what was done, and nothing of what went wrong. */
const NO_COMPLAINT = /^(?:go\.(?:about-module|version)|launchctl\.command)$/;

/** Whose words they are, by the kind of the sign; what is none of these is the go command's, or a compiler's. */
const AREA_OF_SIGN: readonly (readonly [RegExp, FlowId])[] = [
  [/^net\.(?:lookup|no-route|six-failed)|^http\.unresolved/, 'resolver'],
  [/^(?:net|http|git|proxy|sum|x509|tls|goauth|govcs|module)\./, 'proxy'],
  [/^(?:command|editor|sudo|system|version-manager|gvm|brew)\./, 'shell'],
  [/^launchctl\./, 'launchd'],
];

/** What people write of it themselves; `go` alone stands everywhere. */
const AREA_OF_WORDS: readonly (readonly [RegExp, FlowId])[] = [
  [/\b(?:dns|vpn|resolv\w*|look-?ups?|host ?names?|no such host|mDNS\w*|name servers?)\b|域名|解析/i, 'resolver'],
  [
    /\b(?:go (?:get|mod)|prox(?:y|ies)|goproxy|certificates?|x509|tls|ssl|checksums?|modules?|downloads?|timeouts?|timed out|connections?|networks?|firewall|git|40[1347]|50[234])\b|代理|证书|校验和|下载|超时|网络|连接/i,
    'proxy',
  ],
  [/\b(?:path|zsh\w*|bash\w*|fish|shell|terminal|alias|command|environment|env|sudo)\b|终端|命令|环境变量/i, 'shell'],
  [/\b(?:launchd|launchctl|launch ?agents?|daemons?|background|plist|login items?)\b|后台/i, 'launchd'],
  [
    /\b(?:goroot|gopath|gopls|build\w*|compil\w*|link\w*|gcc|clang|cgo|xcode\w*|xcrun|toolchain|dlv|killed)\b|编译|构建|工具链/i,
    'toolchain',
  ],
];

/** The first words for each area, the program's own before what only sounds like it. */
export function pointersOf(signs: readonly Sign[], text: string): readonly Pointer[] {
  const pointers = new Map<FlowId, Pointer>();
  for (const { kind, line, excerpt } of signs.filter((one) => !NO_COMPLAINT.test(one.kind))) {
    const area = AREA_OF_SIGN.find(([pattern]) => pattern.test(kind))?.[1] ?? 'toolchain';
    if (!pointers.has(area)) pointers.set(area, { line, words: excerpt, area });
  }
  // Words are guesses beside signs: they count where there is none.
  if (pointers.size > 0) return [...pointers.values()].slice(0, MOST);
  for (const [pattern, area] of AREA_OF_WORDS) {
    const match = pattern.exec(text);
    if (match) pointers.set(area, { line: text.slice(0, match.index).split('\n').length, words: match[0], area });
  }
  return [...pointers.values()].sort((a, b) => a.line - b.line).slice(0, MOST);
}
