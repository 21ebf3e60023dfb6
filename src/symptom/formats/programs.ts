import type { Format } from '../sign.ts';

/**
 * What dyld, Gatekeeper, Homebrew, editors and checkers say. Source: dyld `DyldAPIs.cpp`, `Loader.cpp`; Go runtime
 * `os_darwin.go` (1.4 to 1.10); Homebrew `extend/os/mac/install.rb`; vscode-go `goMain.ts`, `pathUtils.ts`;
 * golangci-lint `pkg/config`; staticcheck; go/types.
 */
export const PROGRAMS: readonly Format[] = [
  { kind: 'dyld.no-uuid', pattern: /\bmissing LC_UUID load command\b/ },
  { kind: 'dyld.no-symbol', pattern: /\bSymbol not found: \(?_?(?<symbol>[\w$]+)\)?/ },
  {
    kind: 'dyld.built-for',
    pattern: /\(which was built for (?:Mac OS X|macOS) (?<version>[\d.]+)\)|\bwas built for newer (?:macOS|OSX|OS X)\b/,
  },
  {
    kind: 'runtime.ancient',
    pattern:
      /\bMSpanList_Insert\b|\bbsdthread_register error\b|^fatal error: (?:unexpected signal during runtime execution|stack split at bad time|runtime: cannot (?:map|reserve))/,
  },
  {
    kind: 'gatekeeper.refused',
    pattern:
      /\b(?:cannot be opened because (?:the developer cannot be verified|it is from an unidentified developer|Apple cannot check it)|Apple could not verify|is damaged and can't be opened|Not Opened)\b/,
  },
  {
    kind: 'signature.invalid',
    pattern:
      /\b(?:code signature (?:in|invalid|not valid)|CODESIGNING|Code Signature Invalid|invalid signature \(code or signature have been modified\)|code object is not signed at all)\b/i,
  },
  {
    kind: 'brew.other-prefix',
    pattern: /\bCannot install (?:under Rosetta 2|in Homebrew on ARM processor) in (?<prefix>ARM|Intel) default prefix/,
  },
  {
    kind: 'editor.no-go',
    pattern: /\b(?:Failed to find|Cannot find) (?:the )?"?go"? binary\b[^/]*(?:PATH\((?<path>[^)]*)\))?/,
  },
  {
    kind: 'editor.no-tool',
    pattern:
      /\bThe "(?<name>gopls|dlv|go-outline|staticcheck|goimports|gotests)" command is not available\b|\bCouldn't start client gopls\b/,
  },
  { kind: 'system.path-shown', pattern: /\bPATH(?:\(|=| is )\/usr\/bin:\/bin:\/usr\/sbin:\/sbin\b/ },
  {
    kind: 'checker.built-older',
    pattern:
      /\bGo language version \(go?(?<built>[\d.]+)\) used to build \S+ is lower than\b|\b(?:was built with|application built with) go(?<built2>[\d.]+)\b/,
  },
  {
    kind: 'container.port',
    pattern: /\b(?:Ports are not available|port is already allocated|exposing port)\b.*?:(?<port>\d+)\b/,
  },
  {
    kind: 'container.no-engine',
    pattern:
      /\b(?:Cannot connect to the Docker daemon at|failed to connect to the docker API at|Cannot connect to Podman)\b/,
  },
  { kind: 'xcrun.no-path', pattern: /\binvalid active developer path \((?<path>[^)]*)\)/ },
  {
    kind: 'xcode.no-tools',
    pattern:
      /\bxcode-select: (?:note: No developer tools were found|error: tool '[^']*' requires Xcode)|\bno developer tools were found at '(?<path>[^']*)'/i,
  },
  {
    kind: 'xcode.licence',
    pattern: /\b(?:Agreeing to the Xcode(?:\/iOS)? license|have not agreed to the Xcode (?:and Apple SDKs )?license)\b/,
  },
];
