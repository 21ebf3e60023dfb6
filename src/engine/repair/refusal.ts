/** Why a fix cannot be planned; words below `refusal.`. */
export interface Refusal {
  readonly code:
    | 'file-changed'
    | 'file-unreadable'
    | 'target-exists'
    | 'not-a-file'
    | 'no-change'
    /** Another account owns it, and the step has only the person's rights. */
    | 'not-yours'
    /** Its group is one that the person is not in, so a new file could not be given to it. */
    | 'group-not-yours'
    /** The directory it stands in does not let the person make files. */
    | 'directory-closed'
    /** It has other names (hard links), which a replaced file would part from it. */
    | 'hard-linked'
    /** A flag keeps everybody from changing it (`uchg`, `chattr +i`). */
    | 'locked'
    /** It has something besides bytes that only root, or nobody, could give a new file. */
    | 'attributes-lost'
    /** It is a link into a store that is only ever read, and made from something else. */
    | 'read-only-store'
    /** A name that a command of root's needs could be taken for an option, or hides what it is. */
    | 'unsafe-name'
    /** The file system is too full for a download and what becomes of it. */
    | 'no-room';
  readonly path: string;
  readonly detail: string;
  /** With `no-room`. */
  readonly freeBytes?: number;
  readonly neededBytes?: number;
}
