import { breakingValue, brokenPlatform } from '../../go/breaking-values.ts';
import { type GoEnvValues, readGoEnv } from '../../go/go-env-reader.ts';
import { type GoVersion, parseGoVersion, seriesOf } from '../../go/go-version.ts';
import { installerOf } from '../../go/installer.ts';
import { RELEASES_KNOWN_ON, supportOn } from '../../go/support-window.ts';
import { type Message, message } from '../../model/message.ts';
import { moduleSources } from './go-env-sources.ts';
import { defineKind } from './kind.ts';

const INSTALLERS = ['homebrew', 'macports', 'goenv', 'gvm', 'asdf', 'mise', 'nix', 'toolchain-module'];

/** Which Go it is. Only what the text says: a line that was cut off says nothing. */
function which(env: GoEnvValues, version: GoVersion | null): readonly Message[] {
  const messages: Message[] = [];
  const { GOVERSION, GOROOT, GOOS, GOARCH, GOHOSTOS, GOHOSTARCH } = env;
  if (GOVERSION) messages.push(message('read.go-env.version', { version: GOVERSION }));
  const support = version === null ? null : supportOn(version, RELEASES_KNOWN_ON);
  if (version !== null && support?.state === 'ended') {
    messages.push(message('read.go-env.unsupported', { series: seriesOf(version), day: RELEASES_KNOWN_ON }));
  }
  if (GOROOT) {
    const installer = installerOf(`${GOROOT}/bin/go`, false);
    const key = INSTALLERS.includes(installer) ? installer : 'other';
    messages.push(message(`read.go-env.from-${key}`, { path: GOROOT }));
  }
  if (GOHOSTOS === 'darwin' && GOHOSTARCH === 'amd64') messages.push(message('read.go-env.intel'));
  const isForeign = (GOOS && GOHOSTOS && GOOS !== GOHOSTOS) || (GOARCH && GOHOSTARCH && GOARCH !== GOHOSTARCH);
  if (isForeign) {
    const [target, host] = [`${GOOS ?? ''}/${GOARCH ?? ''}`, `${GOHOSTOS ?? ''}/${GOHOSTARCH ?? ''}`];
    messages.push(message('read.go-env.cross', { target, host }));
  }
  return messages;
}

function place(env: GoEnvValues): readonly Message[] {
  const { GOMOD, GO111MODULE, GOWORK, GOPATH, GOROOT, GOBIN, CGO_ENABLED } = env;
  const messages: Message[] = [];
  if (GO111MODULE === 'off') messages.push(message('read.go-env.modules-off'));
  else if (GO111MODULE === 'auto') messages.push(message('read.go-env.modules-auto'));
  else if (GO111MODULE === 'on') messages.push(message('read.go-env.modules-on'));
  if (GOMOD === '/dev/null') messages.push(message('read.go-env.no-module'));
  if (GOWORK && GOWORK !== 'off') messages.push(message('read.go-env.workspace', { path: GOWORK }));
  if (GOPATH && GOROOT && trimmed(GOPATH) === trimmed(GOROOT)) messages.push(message('read.go-env.gopath-is-goroot'));
  else if (GOPATH?.includes(':'))
    messages.push(message('read.go-env.gopath-several', { path: GOPATH.split(':')[0] ?? '' }));
  if (GOBIN) messages.push(message('read.go-env.gobin', { path: GOBIN }));
  const isNative = env['GOOS'] === env['GOHOSTOS'] && env['GOARCH'] === env['GOHOSTARCH'];
  if (CGO_ENABLED === '0' && isNative) messages.push(message('read.go-env.cgo-off'));
  return messages;
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

function settings(env: GoEnvValues): readonly Message[] {
  const { GOFLAGS, GODEBUG, GOENV, GOEXPERIMENT, GOTOOLCHAIN } = env;
  const messages: Message[] = [];
  if (GOTOOLCHAIN === 'local') messages.push(message('read.go-env.toolchain-local'));
  else if (GOTOOLCHAIN?.startsWith('go1')) messages.push(message('read.go-env.toolchain', { value: GOTOOLCHAIN }));
  if (GOENV === 'off') messages.push(message('read.go-env.goenv-off'));
  const more = Object.entries({ GOFLAGS, GODEBUG, GOEXPERIMENT }).flatMap(([name, value]) =>
    value ? [`${name}=${value}`] : [],
  );
  if (more.length > 0) messages.push(message('read.go-env.more-set', { settings: more }));
  return messages;
}

/** Values that Go refuses; the very rules of the examination. */
function refused(env: GoEnvValues, version: GoVersion | null): readonly Message[] {
  const faults = Object.entries(env).flatMap(([name, value]) => {
    // `${HOME}`, `<user>`: go prints none of that; whoever published the text put it there.
    if (/[$<]/.test(value)) return [];
    const broken = breakingValue(name, value, version);
    return broken ? [message(`read.go-env.refused-${broken.reach}`, { name, value })] : [];
  });
  const { GOOS, GOARCH } = env;
  if (GOOS && GOARCH && brokenPlatform(GOOS, GOARCH)) {
    faults.push(message('read.go-env.no-platform', { target: `${GOOS}/${GOARCH}` }));
  }
  return faults;
}

function meaning(env: GoEnvValues): readonly Message[] {
  if (Object.keys(env).length === 0) return [];
  const version = parseGoVersion(env['GOVERSION'] ?? '');
  const odd = [...refused(env, version), ...place(env), ...moduleSources(env), ...settings(env)];
  return [
    ...which(env, version),
    ...odd,
    ...(odd.length === 0 ? [message('read.go-env.nothing-odd')] : []),
    message('read.go-env.where-from'),
  ];
}

export const goEnv = defineKind({ name: 'go-env', prints: 'go env', reader: readGoEnv, meaning });
