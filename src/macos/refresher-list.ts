/**
 * The one background job that gomend installs, and only where somebody asks for it: it has mDNSResponder throw away what
 * it remembers when macOS writes another list of name servers. `docs/refresher.md` says why hardly anybody needs it.
 */
export const REFRESHER_LABEL = 'gomend.dns-refresher';
export const REFRESHER_LIST = `/Library/LaunchDaemons/${REFRESHER_LABEL}.plist`;
export const REFRESHER_VERSION = 1;

/** Seconds between two starts at least; launchd's own least is 10 (launchd.plist(5), `ThrottleInterval`). */
const THROTTLE_SECONDS = 60;

/**
 * Its property list. A program of the sealed system volume with fixed words, no shell, no output files, no timer.
 * `-HUP` makes mDNSResponder purge its cache (its `daemon.c`); configd rewrites the file that is watched when the
 * primary name servers change (configd `dns-configuration.c`, `VAR_RUN_RESOLV_CONF`).
 */
export function refresherList(): string {
  return listText(REFRESHER_VERSION, THROTTLE_SECONDS);
}

function listText(version: number | string, throttle: number | string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- gomend refresher ${version}: installed on request; \`gomend fix launchd.remove-refresher\` takes it away -->
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>${REFRESHER_LABEL}</string>
	<key>ProgramArguments</key>
	<array>
		<string>/usr/bin/killall</string>
		<string>-HUP</string>
		<string>mDNSResponder</string>
	</array>
	<key>WatchPaths</key>
	<array>
		<string>/private/var/run/resolv.conf</string>
	</array>
	<key>ThrottleInterval</key>
	<integer>${throttle}</integer>
</dict>
</plist>
`;
}

const [BEFORE_VERSION = '', BEFORE_THROTTLE = '', END = ''] = listText('\0', '\0').split('\0');

/**
 * Which version of the list a text is; null: it is none of gomend's. All there is to choose in one is its version and
 * how seldom it starts, so that nothing else can be made of it.
 */
export function refresherVersionOf(text: string): number | null {
  if (!text.startsWith(BEFORE_VERSION) || !text.endsWith(END)) return null;
  const middle = text.slice(BEFORE_VERSION.length, text.length - END.length).split(BEFORE_THROTTLE);
  const [version = '', throttle = ''] = middle;
  if (middle.length !== 2 || !/^\d{1,4}$/.test(version) || !/^[1-9]\d{1,4}$/.test(throttle)) return null;
  return Number(throttle) < THROTTLE_SECONDS ? null : Number(version);
}
