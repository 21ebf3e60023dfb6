import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';

const directory = mkdtempSync(join(tmpdir(), 'gomend-hostile-'));
const file = join(directory, 'hostile.yaml');
afterAll(() => rmSync(directory, { recursive: true }));

/** Retitles the window, recolours, hides what stands before it, and begins a line of its own. */
const EVIL = '\\u001b]0;owned\\u0007\\u001b[31m\\r\\u202e\\u2028$(touch x)\\nrm -rf ~ #';
/** Behind a setting that is mended: the line goes into the plan, the difference and the script. */
const IN_REMARK = '\\u001b]0;owned\\u0007\\u2028rm -rf ~ #';
/** What XML, and so a property list, can hold of it. */
const IN_XML = '\\u202e\\u2028$(touch x)\\nrm -rf ~ #';
const SCENARIO = `
name: hostile
title: Hostile
extends: healthy
state:
  files:
    ~/.zshrc: "export GOROOT=/gone # ${IN_REMARK}\\nexport HTTPS_PROXY='http://sam:s3cretA@${EVIL}'\\nexport GOPROXY=https://sam:s3cretA@proxy.test\\n"
    "/etc/resolver/${EVIL}.test": "nameserver 192.0.2.300 ${EVIL}\\n"
    /etc/hosts: "127.0.0.1 localhost\\n127.0.0.1 proxy.test # ${IN_REMARK}\\n"
    "~/Library/LaunchAgents/evil${EVIL}.plist":
      plist:
        Label: "evil${IN_XML}"
        ProgramArguments: [/bin/sh, -c, "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder; : ${IN_XML}"]
        StartInterval: 60
  network:
    services:
      "-Wi${EVIL}": { device: en0, servers: [192.0.2.9] }
`;

/** Line ends and tabs may be; nothing else that a terminal acts on, and nothing that only hides. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/;

describe('a machine on which every name is an attack on the terminal', () => {
  beforeAll(() => writeFileSync(file, SCENARIO));

  const NAMED = ['launchd.dns-flusher', 'resolver.hosts-override'];
  it.each([
    ['the report', ['check', '--verbose', 'shell', 'toolchain', 'launchd']],
    ['the changes for programs', ['fix', '--dry-run', '--json', ...NAMED]],
    ['the script, of which it begins no line', ['fix', '--script', '-', ...NAMED]],
  ])('gets no control and no credential into %s', async (_, argv) => {
    const { stdout, stderr } = await runProgram([...argv, '--simulate', file]);
    expect(stdout).toContain('rm -rf ~');
    expect(CONTROLS.exec(stdout + stderr)).toBe(null);
    expect(stdout + stderr).not.toContain('s3cretA');
    if (argv.includes('--script')) {
      expect(stdout).toContain('fix_1()');
      expect(stdout).not.toMatch(/^\s*rm -rf ~/m);
    }
  });

  it('gets no control and no credential into what is read of a pasted text', async () => {
    const text = `export GOPROXY=https://sam:s3cretA@x\nexport GOROOT=/gone/\u001b]0;owned\u0007\u001b[31m\u202ex\n`;
    const { stdout, stderr } = await runProgram(['read', 'shell-rc'], { input: text });
    expect(stdout).toContain('/gone/');
    expect(CONTROLS.exec(stdout + stderr)).toBe(null);
    expect(stdout + stderr).not.toContain('s3cretA');
  });
});
