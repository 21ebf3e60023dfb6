import { FileError } from '../../files/file-error.ts';
import { absolute } from '../../files/path.ts';
import { hasBuildInfo } from '../../files/program-bytes.ts';
import { type Call, type Ended, printed } from '../program.ts';

/** `go version -m FILE…`: what go wrote into programs that it built. Source: cmd/go/internal/version. */
export function builtWith(call: Call, files: readonly string[]): Ended {
  let [stdout, stderr] = ['', ''];
  for (const file of files) {
    try {
      const found = call.mac.files.find(absolute(file, call.workingDirectory), call.actor);
      call.mac.files.demandReadable(found, call.actor);
      const image = found.node.type === 'file' ? found.node.program : null;
      const built = image && hasBuildInfo(image) ? image.built : undefined;
      if (built === undefined) stderr += `${file}: could not read Go build info from ${file}: not a Go executable\n`;
      else {
        stdout += `${file}: go${built.go}\n\tpath\t${built.package}\n\tmod\t${built.module}\t${built.version}\t\n`;
        if (built.tags !== undefined) stdout += `\tbuild\t-tags=${built.tags.join(',')}\n`;
        if (built.godebug !== undefined) stdout += `\tbuild\tDefaultGODEBUG=${built.godebug}\n`;
        if (built.cgo !== undefined) stdout += `\tbuild\tCGO_ENABLED=${built.cgo ? 1 : 0}\n`;
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      stderr += `stat ${file}: ${error.words.toLowerCase()}\n`;
    }
  }
  return stderr === '' ? printed(stdout) : { stdout, stderr, exitCode: 1, ms: 0 };
}
