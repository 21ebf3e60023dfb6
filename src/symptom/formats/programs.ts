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
    kind: 'dyld.system-symbol',
    pattern:
      /\bSymbol not found: \(?_(?:Sec[A-Z]|fdopendir|utimensat|clock_gettime|os_log|__chkstk_darwin|___chkstk_darwin|getentropy)/,
  },
  {
    kind: 'dyld.expected',
    pattern: /^Expected in: +(?:<[\w-]+> )?(?<where>flat namespace|\/System\/\S+|\/usr\/lib\/\S+)/,
  },
  { kind: 'dyld.unknown-command', pattern: /\bload command 0x[0-9A-Fa-f]+ is unknown\b/ },
  {
    kind: 'dyld.built-for',
    pattern: /\(which was built for (?:Mac OS X|macOS) (?<version>[\d.]+)\)|\bwas built for newer (?:macOS|OSX|OS X)\b/,
  },
  {
    kind: 'runtime.ancient',
    pattern: /\bMSpanList_Insert\b|\bbsdthread_register error\b|\bfatal error: stack split at bad time\b/,
  },
  {
    kind: 'gatekeeper.refused',
    pattern:
      /\b(?:(?:cannot|can't) be opened because (?:the developer cannot be verified|it is from an unidentified developer|Apple cannot check it)|Apple could not verify|is damaged and can't be opened|cannot verify that this app is free from malware|source=Unnotarized Developer ID)\b|"[^"]+" Not Opened\b/,
  },
  {
    kind: 'signature.invalid',
    pattern:
      /\b(?:code signature (?:in\b.*\binvalid|invalid|not valid)|CODESIGNING|load code signature error \d+|Taskgated Invalid Signature|Security policy would not allow process|code object is not signed at all)\b|\binvalid signature \(code or signature have been modified\)/i,
  },
  {
    kind: 'brew.other-prefix',
    pattern: /\bCannot install (?:under Rosetta 2|in Homebrew on ARM processor) in (?<prefix>ARM|Intel) default prefix/,
  },
  {
    kind: 'editor.no-go',
    pattern:
      /\b(?:[Ff]ailed to find|[Cc]annot find|[Uu]nable to locate) (?:the )?"?go"? binary\b[^/]*(?:PATH ?\((?<path>[^)]*)\))?/,
  },
  {
    // VS Code asks the login shell for its environment. Source: vscode shellEnv.ts.
    kind: 'editor.slow-shell',
    pattern:
      /\b[Uu]nable to resolve your shell environment\b|\bUnresolved shell environment\b|\bResolving your shell environment is taking very long\b/,
  },
  {
    kind: 'sudo.not-listed',
    pattern: /\b\S+ is not in the sudoers file\b|\bSorry, user \S+ (?:is not allowed|may not run sudo)\b/,
  },
  {
    // gopls, and what reads packages through `go list`.
    kind: 'editor.go-needed',
    pattern: /\bgo command required, not found\b|'go list' driver requires 'go', but executable file not found/,
  },
  {
    kind: 'editor.no-tool',
    pattern:
      /\bThe "(?<name>gopls|dlv|go-outline|staticcheck|goimports|gotests)" command is not available\b|\bCouldn't start client gopls\b/,
  },
  { kind: 'system.path-shown', pattern: /\bPATH(?: ?\(|=|: | is )\/usr\/bin:\/bin:\/usr\/sbin:\/sbin\b/ },
  {
    kind: 'checker.built-older',
    pattern:
      /\bGo language version \(go?(?<built>[\d.]+)\) used to build \S+ is lower than\b|\bbut \S+ was built with go(?<built2>[\d.]+)|\b(?:requires newer Go version|module requires at least) go[\d.]+.*\bbuilt with go(?<built3>[\d.]+)|\bexport data is newer version - update tool\b|\bunknown iexport format version \d+|\bunsupported version: \d+; please report an issue\b/,
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
  { kind: 'xcrun.gone-path', pattern: /\bactive developer path \("(?<path>[^"]*)"\) does not exist\b/ },
  {
    kind: 'xcrun.no-utility',
    pattern:
      /\bunable to find utility "(?<name>\w+)", not a developer tool\b|\bSDK "(?<sdk>\w+)" cannot be located\b|\bunable to lookup item '[^']*' in SDK\b/,
  },
  {
    kind: 'xcode.no-tools',
    pattern:
      /\bxcode-select: (?:note: No developer tools were found|error: tool '[^']*' requires Xcode)|\bno developer tools were found at '(?<path>[^']*)'|\brequesting installation of command line developer tools\b|\bcommand requires the command line developer tools\b/i,
  },
  {
    kind: 'xcode.licence',
    pattern: /\b(?:Agreeing to the Xcode(?:\/iOS)? license|have not agreed to the Xcode (?:and Apple SDKs )?license)\b/,
  },
];
