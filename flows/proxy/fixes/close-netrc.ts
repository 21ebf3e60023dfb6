import type { CheckId } from '../../../src/model/finding.ts';
import type { Fix } from '../../../src/model/fix.ts';

/** Leaves the file with the passwords to its owner alone. */
export function closeNetrc(path: string, mode: number, proves: readonly CheckId[]): Fix {
  const was = mode.toString(8).padStart(4, '0');
  return {
    id: 'proxy.close-netrc',
    subject: path,
    params: { file: path, mode: was },
    risk: 'low',
    effect: 'now',
    steps: [{ kind: 'run', argv: ['/bin/chmod', '0600', path], changes: [], inverse: ['/bin/chmod', was, path] }],
    touches: ['proxy.netrc'],
    proves,
  };
}
