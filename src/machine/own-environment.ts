/**
 * The person's own environment, without what a package manager that started gomend put into it.
 *
 * What npm adds was recorded from npm 11.19 (`npm run`, `npm start`, one inside the other, `npx`,
 * `npm exec`): `npm_*`, `INIT_CWD`, `NODE`, `COLOR`, `PWD`, and before the person's PATH one
 * `node_modules/.bin` for the folder and each of its parents, then a `node-gyp-bin`. It also sets `EDITOR`
 * and `HOME`, to what they would be anyway: they cannot be told from the person's own, and stay.
 * `NODE_ENV` stays for the same reason.
 */
export interface OwnEnvironment {
  readonly environment: Readonly<Record<string, string>>;
  /** Where the person stood when they started the launcher; null: no launcher said so. */
  readonly workingDirectory: string | null;
}

/** Any of them says that a package manager started this process; nobody exports them by hand. */
const SIGNS = ['npm_execpath', 'npm_lifecycle_event', 'npm_command', 'npm_config_user_agent', 'BERRY_BIN_FOLDER'];
const ADDED = ['INIT_CWD', 'PROJECT_CWD', 'BERRY_BIN_FOLDER', 'YARN_WRAP_OUTPUT', 'PNPM_SCRIPT_SRC_DIR'];

export function ownEnvironment(environment: Readonly<Record<string, string | undefined>>): OwnEnvironment {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) own[name] = value;
  if (!SIGNS.some((name) => own[name] !== undefined)) return { environment: own, workingDirectory: null };

  const stood = own['INIT_CWD'];
  const workingDirectory = stood?.startsWith('/') ? stood : null;
  const launchersNode = own['npm_node_execpath'];
  const path = own['PATH'];
  if (path !== undefined) own['PATH'] = ownPath(path, own['BERRY_BIN_FOLDER']);
  if (own['NODE'] !== undefined && own['NODE'] === launchersNode) delete own['NODE'];
  // npm tells its scripts to print without colour; a person's COLOR would be overwritten by it.
  if (own['COLOR'] === '0') delete own['COLOR'];
  for (const name of Object.keys(own)) if (/^p?npm_/.test(name) || ADDED.includes(name)) delete own[name];
  // Programs believe PWD when it names the directory they are started in.
  if (workingDirectory !== null && own['PWD'] !== undefined) own['PWD'] = workingDirectory;
  return { environment: own, workingDirectory };
}

/** No person puts these on PATH: npm's, pnpm's and yarn's helper, npx's and dlx's caches, yarn's and bun's wrappers. */
const ALWAYS_A_LAUNCHERS = [
  /\/node-gyp-bin$/,
  /\/_npx\/[^/]+\/node_modules\/\.bin$/,
  /\/dlx-[^/]+\/(?:.*\/)?node_modules\/\.bin$/,
  /\/yarn--\d+-[\d.]+$/,
  /\/bun-node-[^/]+$/,
];
/** A launcher's as a rule, but it may as well be the person's: only its place tells. */
const OFTEN_A_LAUNCHERS = /\/node_modules\/(?:\.bin|node(?:-[\w-]+)?\/bin)$/;

function ownPath(path: string, berryFolder: string | undefined): string {
  const entries = path.split(':');
  const certain = entries.map(
    (entry) => entry === berryFolder || ALWAYS_A_LAUNCHERS.some((pattern) => pattern.test(entry)),
  );
  const possible = entries.map((entry, index) => certain[index] === true || OFTEN_A_LAUNCHERS.test(entry));
  // A launcher prepends, and npm ends what it prepends with its node-gyp-bin: what follows that is the person's.
  const gyp = entries.findLastIndex((entry) => entry.endsWith('/node-gyp-bin'));
  const firstOther = possible.indexOf(false);
  const end = gyp >= 0 ? gyp + 1 : firstOther >= 0 ? firstOther : entries.length;
  return entries.filter((_, index) => !(certain[index] || (index < end && possible[index]))).join(':');
}
