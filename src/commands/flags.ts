export interface Flag {
  readonly name: string;
  /** What stands behind it (`FILE`); absent: nothing. */
  readonly value?: string;
  /** For the sentence that says a value is missing. */
  readonly example?: string;
  readonly repeatable?: true;
  /** Key of its line of help below `cli.flag.`; absent: its name. */
  readonly help?: string;
}

/** Understood by every verb. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  { name: 'json' },
  { name: 'format', value: 'FORMAT', example: 'json' },
  { name: 'out', value: 'FILE', example: 'report.txt' },
  { name: 'lang', value: 'LANG', example: 'en' },
  { name: 'timeout', value: 'S', example: '10' },
  { name: 'simulate', value: 'NAME|FILE', example: 'NAME' },
  { name: 'no-shell' },
  { name: 'strict' },
  { name: 'no-color' },
  { name: 'accessible' },
  { name: 'verbose' },
  { name: 'version' },
  { name: 'help' },
];
