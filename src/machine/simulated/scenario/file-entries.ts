import type { PlistValue } from 'plist';
import { absolute, parentOf } from '../files/path.ts';
import { plistText } from '../programs/property-list.ts';
import type { FileNode, ProgramImage } from '../state/files.ts';
import type { MacState } from '../state/mac-state.ts';
import { commandLineToolsTree, goTree } from './trees.ts';

/** A file as a scenario writes it; text alone is the commonest. */
export type FileEntry =
  | null
  | string
  | {
      readonly text?: string;
      readonly base64?: string;
      readonly plist?: Readonly<Record<string, unknown>>;
      readonly link?: string;
      readonly directory?: true;
      readonly program?: string;
      readonly version?: string;
      readonly arch?: ProgramImage['arch'];
      readonly defaultCC?: string;
      readonly team?: string;
      readonly sysroot?: string;
      readonly spoilsSignatures?: true;
      readonly sdk?: string;
      readonly minimumMacos?: string;
      readonly damaged?: true;
      readonly built?: NonNullable<ProgramImage['built']>;
      readonly attributes?: Readonly<Record<string, string>>;
      readonly flags?: readonly string[];
      readonly acl?: readonly string[];
      readonly staleSignature?: true;
      readonly goTree?: {
        readonly version: string;
        readonly arch: 'arm64' | 'x86_64';
        readonly defaultCC?: string;
        readonly goEnv?: string | null;
      };
      readonly commandLineTools?: { readonly sdk: string };
      readonly runMs?: number;
      readonly mode?: string;
      readonly owner?: string;
      readonly group?: string;
      readonly modified?: string;
    };

/** Firm links of macOS: what stands below them really stands in /private. */
const PRIVATE = /^\/(etc|var|tmp)(?=\/|$)/;
const DAY_MS = 86_400_000;

/** Puts entries into the files of a Mac, in their order, and makes the directories above them. */
export function addFiles(state: MacState, entries: Readonly<Record<string, FileEntry>>): void {
  for (const [written, entry] of Object.entries(entries)) {
    const path = realPathOf(state, written);
    if (entry === null) remove(state, path);
    else if (typeof entry === 'object' && (entry.goTree || entry.commandLineTools)) {
      // A tree replaces whatever tree stood there.
      remove(state, path);
      if (entry.goTree) addFiles(state, goTree(path, entry.goTree));
      if (entry.commandLineTools) addFiles(state, commandLineToolsTree(path, entry.commandLineTools.sdk));
    } else {
      makeParents(state, path);
      state.files[path] = nodeOf(state, path, typeof entry === 'string' ? { text: entry } : entry);
    }
  }
}

export function realPathOf(state: MacState, written: string): string {
  const home = state.accounts[state.person]?.home ?? '/';
  const path = absolute(written.replace(/^~(?=\/|$)/, home), '/');
  return path.replace(PRIVATE, '/private/$1');
}

function remove(state: MacState, path: string): void {
  for (const present of Object.keys(state.files)) {
    if (present === path || present.startsWith(`${path}/`)) delete state.files[present];
  }
}

function makeParents(state: MacState, path: string): void {
  const directory = parentOf(path);
  if (state.files[directory]) return;
  if (directory !== '/') makeParents(state, directory);
  state.files[directory] = { type: 'directory', ...attributesOf(state, directory, {}, 0o755) };
}

type Entry = Exclude<FileEntry, null | string>;

function nodeOf(state: MacState, path: string, entry: Entry): FileNode {
  if (entry.link !== undefined) return { type: 'link', target: entry.link, ...attributesOf(state, path, entry, 0o755) };
  if (entry.directory) return { type: 'directory', ...attributesOf(state, path, entry, 0o755) };
  const program: ProgramImage | null =
    entry.program === undefined
      ? null
      : {
          name: entry.program,
          arch: entry.arch ?? 'universal',
          ...(entry.version === undefined ? {} : { version: entry.version }),
          ...(entry.defaultCC === undefined ? {} : { defaultCC: entry.defaultCC }),
          ...(entry.team === undefined ? {} : { team: entry.team }),
          ...(entry.sysroot === undefined ? {} : { sysroot: entry.sysroot }),
          ...(entry.spoilsSignatures === undefined ? {} : { spoilsSignatures: entry.spoilsSignatures }),
          ...(entry.sdk === undefined ? {} : { sdk: entry.sdk }),
          ...(entry.minimumMacos === undefined ? {} : { minimumMacos: entry.minimumMacos }),
          ...(entry.damaged === undefined ? {} : { damaged: entry.damaged }),
          ...(entry.built === undefined ? {} : { built: entry.built }),
        };
  const content = entry.base64 ?? (entry.plist ? plistText(entry.plist as PlistValue) : (entry.text ?? ''));
  const encoding = entry.base64 === undefined ? 'utf8' : 'base64';
  const executable = program !== null || content.startsWith('#!');
  const standing = attributesOf(state, path, entry, executable ? 0o755 : 0o644);
  const { attributes = {}, staleSignature = false } = entry;
  const runs = entry.runMs === undefined ? {} : { runMs: entry.runMs };
  const beside = {
    ...(entry.flags === undefined ? {} : { flags: entry.flags }),
    ...(entry.acl === undefined ? {} : { acl: entry.acl }),
  };
  const node = { type: 'file', content, encoding, program, attributes, staleSignature, generated: null } as const;
  return { ...node, ...beside, ...runs, ...standing };
}

function attributesOf(state: MacState, path: string, entry: Entry, mode: number) {
  const standard = ownerOf(state, path);
  const modified = entry.modified ? Date.parse(entry.modified) : Date.parse(state.clock) - 30 * DAY_MS;
  return {
    mode: entry.mode === undefined ? mode : Number.parseInt(entry.mode, 8),
    owner: entry.owner ?? standard.owner,
    group: entry.group ?? standard.group,
    modified,
  };
}

/** What lies in somebody's home is theirs; Homebrew belongs to the person; all else is the system's. */
function ownerOf(state: MacState, path: string): { readonly owner: string; readonly group: string } {
  const below = (directory: string) => path === directory || path.startsWith(`${directory}/`);
  const found = Object.entries(state.accounts).find(([, { home }]) => below(home));
  if (found) return { owner: found[0], group: found[1].group };
  if (below('/opt/homebrew') || below('/usr/local/Cellar') || below('/usr/local/Homebrew')) {
    return { owner: state.person, group: 'admin' };
  }
  return { owner: 'root', group: 'wheel' };
}
