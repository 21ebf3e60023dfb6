import { execSync } from 'node:child_process';
import { join } from 'node:path';
import { spawn as spawnOnTerminal } from '@lydell/node-pty';
import { it } from 'vitest';
import { bootComputer, PASSWORD } from '../../computer/computer.ts';
it('dbg', async () => {
  const computer = await bootComputer('/bin/sh');
  for (let n = 0; n < 8; n++) for (const keys of [['\u0003'], ['wrong\r', '\u0003']]) {
    const [file, ...args] = computer.inside(['setpriv','--reuid=gina','--regid=gina','--init-groups','env','-i','HOME=/home/gina','PATH=/usr/bin:/bin','TERM=xterm',process.execPath,'--disable-warning=ExperimentalWarning', join(import.meta.dirname,'door-program.ts'),'darwin',JSON.stringify([{do:'ask'},{do:'state'}])]);
    const t = spawnOnTerminal(file, args, {cols:200, rows:50});
    let output=''; let typed=0; const log: string[]=[];
    const t0=Date.now();
    t.onData((d)=>{ output+=d; log.push(`${Date.now()-t0} ${JSON.stringify(d)}`); const p=output.split('Password (100%): ').length-1; for(;typed<p;typed++){ t.write(keys[typed] ?? '\u0004'); log.push(`${Date.now()-t0} typed ${JSON.stringify(keys[typed])}`);} });
    const done = new Promise((r)=>t.onExit(()=>r('exit')));
    const w = await Promise.race([done, new Promise((r)=>setTimeout(()=>r('HANG'),9000))]);
    console.log(w, Date.now()-t0, JSON.stringify(keys), log.join('\n   '));
    if (w==='HANG') { console.log(execSync('ps -eo pid,ppid,pgid,sid,tpgid,stat,tty,wchan:20,args | grep -E "sudo|door-prog" | grep -v grep').toString()); for (const pid of execSync('pgrep -x sudo').toString().trim().split('\n')) console.log(pid, execSync(`cat /proc/${pid}/status | grep -i sig; cat /proc/${pid}/wchan; ls -l /proc/${pid}/fd`).toString()); t.kill('SIGKILL'); }
  }
  computer.stop();
}, 200000);
