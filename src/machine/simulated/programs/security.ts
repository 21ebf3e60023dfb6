import { X509Certificate } from 'node:crypto';
import { bytesOf } from '../files/content.ts';
import { FileError } from '../files/file-error.ts';
import { absolute } from '../files/path.ts';
import type { MacState } from '../state/mac-state.ts';
import { type Call, type Ended, failed, notKnown, type Program, printed } from './program.ts';

const SYSTEM = '/Library/Keychains/System.keychain';
/** Security framework, errSecItemNotFound (-25300); security(1) ends with the low byte of what went wrong. */
const NOT_THERE = 'The specified item could not be found in the keychain.';
const NOT_THERE_CODE = 44;
/** errSecInteractionNotAllowed: trust is changed only where a window can ask. */
const NO_WINDOW = 'The authorization was denied since no user interaction was possible.';

/** security(1), as far as certificates of the System keychain and the trust in them go. */
export const security: Program = (call) => {
  const [verb = '', ...words] = call.args;
  const said = words.join(' ');
  if (verb === 'find-certificate' && said === `-a -Z ${SYSTEM}`) return find(call.mac.state);
  const file = words.at(-1) ?? '';
  if (verb === 'add-trusted-cert' && said === `-d -r trustRoot -k ${SYSTEM} ${file}`) return add(call, file);
  if (verb === 'remove-trusted-cert' && said === `-d ${file}`) return remove(call, file);
  if (verb === 'delete-certificate' && words.length === 3 && words[0] === '-Z' && file === SYSTEM) {
    return deleteBySum(call, words[1] ?? '');
  }
  return notKnown(call, 2, `security: unknown command "${verb}"\n`);
};

function find({ systemKeychain }: MacState): Ended {
  if (systemKeychain.length === 0) return failed(NOT_THERE_CODE, `security: SecKeychainSearchCopyNext: ${NOT_THERE}\n`);
  return printed(
    systemKeychain
      .map((pem) => {
        const one = new X509Certificate(pem);
        const plain = (sum: string) => sum.replaceAll(':', '');
        const label = /^CN=(.*)$/m.exec(one.subject)?.[1] ?? '';
        return [
          `SHA-256 hash: ${plain(one.fingerprint256)}\n`,
          `SHA-1 hash: ${plain(one.fingerprint)}\n`,
          `keychain: "${SYSTEM}"\nversion: 256\nclass: 0x80001000 \nattributes:\n    "alis"<blob>="${label}"\n`,
        ].join('');
      })
      .join(''),
  );
}

function add(call: Call, file: string): Ended {
  const { state } = call.mac;
  const certificate = certificateIn(call, file);
  if (certificate === null) return failed(1, `Error reading file ${file}\n`);
  const pem = certificate.toString();
  if (!state.systemKeychain.includes(pem)) state.systemKeychain = [...state.systemKeychain, pem];
  if (isFar(state)) return failed(1, `SecTrustSettingsSetTrustSettings: ${NO_WINDOW}\n`);
  const subject = oneLine(certificate);
  if (!state.trustedRoots.includes(subject)) state.trustedRoots = [...state.trustedRoots, subject];
  return printed('');
}

function remove(call: Call, file: string): Ended {
  const { state } = call.mac;
  const certificate = certificateIn(call, file);
  if (certificate === null) return failed(1, `Error reading file ${file}\n`);
  const subject = oneLine(certificate);
  if (!state.trustedRoots.includes(subject)) {
    return failed(1, `SecTrustSettingsRemoveTrustSettings: ${NOT_THERE}\n`);
  }
  if (isFar(state)) return failed(1, `SecTrustSettingsRemoveTrustSettings: ${NO_WINDOW}\n`);
  state.trustedRoots = state.trustedRoots.filter((one) => one !== subject);
  return printed('');
}

function deleteBySum(call: Call, sum: string): Ended {
  const { state } = call.mac;
  if (call.actor.uid !== 0) return failed(1, `Unable to delete certificate matching "${sum}"\n`);
  const left = state.systemKeychain.filter((pem) => new X509Certificate(pem).fingerprint.replaceAll(':', '') !== sum);
  if (left.length === state.systemKeychain.length) {
    return failed(1, `Unable to delete certificate matching "${sum}"\n`);
  }
  state.systemKeychain = left;
  return printed('');
}

/** Somebody is logged in from elsewhere, so that no window can ask. */
function isFar({ terminal }: MacState): boolean {
  return terminal.start['SSH_CONNECTION'] !== undefined;
}

function certificateIn(call: Call, file: string): X509Certificate | null {
  try {
    const found = call.mac.files.find(absolute(file, call.workingDirectory), call.actor);
    return found.node.type === 'file' ? new X509Certificate(bytesOf(call.mac.state, found.node)) : null;
  } catch (error) {
    if (error instanceof FileError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

function oneLine({ subject }: X509Certificate): string {
  return subject.split('\n').join(', ');
}
