/**
 * Everything that gomend may ever do as root, as a closed list. The commands behind each stand in
 * `src/machine/privilege/commands.ts`; nothing else can pass the door.
 */
export type PrivilegedOperation =
  /** Empty the Directory Service cache: `dscacheutil -flushcache` (macOS). */
  | { readonly op: 'flush-directory-cache' }
  /** Purge mDNSResponder's record cache: `killall -HUP mDNSResponder` (macOS). */
  | { readonly op: 'purge-dns-cache' }
  /** Servers of one network service; an empty list goes back to automatic (macOS). */
  | { readonly op: 'set-dns-servers'; readonly service: string; readonly servers: readonly string[] }
  /** Switch one proxy of one network service on or off, leaving its address as it is (macOS). */
  | {
      readonly op: 'set-proxy-state';
      readonly service: string;
      readonly proxy: 'web' | 'secure-web' | 'socks' | 'auto';
      readonly on: boolean;
    }
  /** Switch on that date and time are set by the network; when, and by which server, stays as it is (macOS). */
  | { readonly op: 'use-network-time' }
  /** Point the developer tools at a directory that is there (macOS). */
  | { readonly op: 'select-developer-directory'; readonly path: string }
  /** Owner and mode of the property list of one background job outside the home directories (macOS). */
  | {
      readonly op: 'set-job-list-rights';
      readonly path: string;
      readonly uid: number;
      readonly gid: number;
      readonly mode: number;
    }
  /** Have launchd take on one daemon whose list belongs to root, and see that it has it (macOS). */
  | { readonly op: 'load-daemon'; readonly path: string; readonly label: string }
  /** Have launchd stop one daemon and let go of it (macOS). */
  | { readonly op: 'unload-daemon'; readonly label: string }
  /** Give whole trees below the person's home back to the person, whoever owns what is in them (macOS, Linux). */
  | { readonly op: 'give-back-trees'; readonly trees: readonly string[] }
  /**
   * Install Go by its official installer, from a copy that root makes of the file, and only if that copy has this SHA-256
   * (hex) and Google's signature (macOS).
   */
  | { readonly op: 'install-go-package'; readonly file: string; readonly sha256: string }
  /**
   * Trust one root certificate for everybody on this computer, from a copy that root makes of the file, and only if that
   * copy has this SHA-256. `fingerprint`, `sha1`: sums of the certificate itself. All lower-case hex. Never an inverse, and
   * never from a journal: whoever can write one would say whom root trusts (macOS, Debian family).
   */
  | {
      readonly op: 'trust-company-root';
      readonly file: string;
      readonly sha256: string;
      readonly fingerprint: string;
      readonly sha1: string;
    }
  /**
   * Take that trust back, if it was given by gomend. `keeps`: the certificate lay in the keychain before, untrusted, and stays there (macOS, Debian family).
   */
  | {
      readonly op: 'distrust-company-root';
      readonly fingerprint: string;
      readonly sha1: string;
      readonly keeps: boolean;
    }
  /**
   * Record the packets of port 53 with tcpdump, which goes on as `account` once the network is open (macOS, Linux). It
   * changes nothing and is no step of a fix: `PrivilegeDoor.record` alone takes it.
   */
  | { readonly op: 'record-dns'; readonly program: string; readonly on: string; readonly account: string }
  /** Put up the mark that this computer is being repaired, with the name of who does it; not over another's. */
  | { readonly op: 'mark-repair'; readonly owner: string }
  /** Put the own mark in the place of one whose owner is gone; null: of one without a name. */
  | { readonly op: 'take-repair-mark'; readonly stale: string | null; readonly owner: string }
  /** Take the own mark down. */
  | { readonly op: 'unmark-repair'; readonly owner: string };
