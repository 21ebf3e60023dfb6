/** One instruction of a Dockerfile, its continuation lines joined. */
export interface Instruction {
  /** In upper case: `RUN`. */
  readonly verb: string;
  /** What stands behind it, flags included. */
  readonly rest: string;
  /** 1-based; of the line it begins on. */
  readonly line: number;
}

export interface Stage {
  readonly instructions: readonly Instruction[];
}

/**
 * The stages of a Dockerfile, each with the `FROM` it begins with; what stands before the first one (`ARG`) is in none.
 * Remarks and empty lines in a continuation do not end it; the text of a here-document belongs to its instruction.
 * Never throws. Source: Dockerfile reference, "Format", "Here-Documents".
 */
export function readDockerfile(text: string): readonly Stage[] {
  const stages: Instruction[][] = [];
  const lines = text.split(/\r?\n/);
  const joiner = /^#\s*escape\s*=\s*`\s*$/im.test(lines[0] ?? '') ? '`' : '\\';
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] ?? '';
    if (/^\s*(?:#|$)/.test(first)) continue;
    const line = at + 1;
    let whole = first.trimEnd();
    while (whole.endsWith(joiner) && at + 1 < lines.length) {
      const next = lines[++at] ?? '';
      whole = /^\s*(?:#|$)/.test(next) ? whole : `${whole.slice(0, -1)}\n${next.trimEnd()}`;
    }
    for (const [, name = ''] of whole.matchAll(/<<-?["']?([A-Za-z_]\w*)["']?/g)) {
      while (at + 1 < lines.length) {
        const next = lines[++at] ?? '';
        if (next.trim() === name) break;
        whole += `\n${next}`;
      }
    }
    const [, verb = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s+([\s\S]*))?$/.exec(whole) ?? [];
    if (verb === '') continue;
    const instruction = { verb: verb.toUpperCase(), rest, line };
    if (instruction.verb === 'FROM') stages.push([instruction]);
    else stages.at(-1)?.push(instruction);
  }
  return stages.map((instructions) => ({ instructions }));
}

/** What a stage that fetches modules is given for private ones. */
export interface FetchingStage {
  /** 1-based; of the first `RUN` that lets go fetch. */
  readonly line: number;
  readonly text: string;
  /** GOPRIVATE (or GONOPROXY with GONOSUMDB) is set before, or for the command. */
  readonly setsPrivate: boolean;
  /** A secret, ssh, a netrc or a rewritten address is seen. */
  readonly hasCredentials: boolean;
  /** Build arguments and variables that look like a secret by their name: they stay in the image. */
  readonly secrets: readonly { readonly name: string; readonly line: number }[];
}

const FETCHES = /(?:^|[\s;&|(])go\s+(?:mod\s+(?:download|tidy|vendor)|build|install|get|test|run|generate|vet|list)\b/;
const CREDENTIALS =
  /--mount=\S*type=(?:secret|ssh)\b|\.netrc\b|\binsteadof\b|\bGOAUTH\b|\.git-credentials\b|\bcredential\.helper\b|\bid_(?:rsa|ed25519)\b/i;
const SECRET_NAME = /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|SECRET|PAT|CREDENTIALS?)(?:_|$)|_(?:API|ACCESS)_KEY$/i;

/** null: go fetches nothing in this stage, or takes the modules from a vendor directory. */
export function fetchingStage({ instructions }: Stage): FetchingStage | null {
  const at = instructions.findIndex(({ verb, rest }) => verb === 'RUN' && FETCHES.test(rest));
  const run = instructions[at];
  if (run === undefined || /-mod[= ]vendor\b/.test(instructions.map(({ rest }) => rest).join('\n'))) return null;
  const before = instructions.slice(0, at + 1);
  const all = before.map(({ rest }) => rest).join('\n');
  const sets = (name: string) => new RegExp(String.raw`\b${name}[= ]`).test(all);
  const secrets = before
    .filter(({ verb }) => verb === 'ARG' || verb === 'ENV')
    .flatMap(({ verb, rest, line }) => namesOf(verb, rest).map((name) => ({ name, line })))
    .filter(({ name }) => SECRET_NAME.test(name));
  return {
    line: run.line,
    text: run.rest,
    setsPrivate: sets('GOPRIVATE') || (sets('GONOPROXY') && sets('GONOSUMDB')),
    hasCredentials: CREDENTIALS.test(all) || secrets.length > 0,
    secrets,
  };
}

/** `ARG A=1 B`, `ENV A=1 B=2`, and the old `ENV A 1`. */
function namesOf(verb: string, rest: string): readonly string[] {
  if (verb === 'ENV' && !/^\s*\w+=/.test(rest)) return [/^\s*(\w+)/.exec(rest)?.[1] ?? ''];
  return rest.split(/\s+/).flatMap((word) => /^(\w+)(?:=|$)/.exec(word)?.[1] ?? []);
}
