import type { Catalogue } from '../words.ts';

const pins: Catalogue = {
  'finding.resolver.hosts-override.none.summary': "{file} says nothing about go's hosts",
  'finding.resolver.hosts-override.unreadable.summary': 'could not be examined: no permission to read {file}',
  'finding.resolver.hosts-override.as-delivered.summary':
    '{file} cannot be read by me; it is exactly as long as every Mac is delivered with it',
  'finding.resolver.hosts-override.hidden.summary': '{file} holds lines of its own that nobody can see',
  'finding.resolver.hosts-override.hidden.meaning':
    'It is {size} bytes long; a Mac is delivered with {fresh}. So something was added, and then the file was closed. At the moment that has no effect. If one of those lines pins a host that go needs to an old address, go stops the day the file can be read again.',
  'finding.resolver.hosts-override.hidden.advice':
    'Look at the lines as an administrator, take out what pins a host that go needs, and only then open the file for all.',
  'finding.resolver.hosts-override.blocked.summary': '{file} blocks {host}, which go needs',
  'finding.resolver.hosts-override.blocked.meaning':
    'Line {line} gives it the address {address}, which leads nowhere. Every program on this computer believes that line.',
  'finding.resolver.hosts-override.blocked.advice':
    'I would turn that one line into a remark. The rest of the file stays.',
  'finding.resolver.hosts-override.dead.summary': '{file} pins {host} to {address}, where nobody answers',
  'finding.resolver.hosts-override.dead.meaning':
    'Line {line} decides the address of {host} for every program, whatever the name servers say. Nothing accepts a connection there, so go waits and fails.',
  'finding.resolver.hosts-override.dead.advice':
    'I would turn that one line into a remark. Writing the present address in its place would only last until that changes, too.',
  'finding.resolver.hosts-override.wrong.summary': '{file} pins {host} to {address}, and go does not get through there',
  'finding.resolver.hosts-override.wrong.meaning':
    'Line {line} decides the address. The name servers say {dns}. Something answers at the pinned address, but not what go needs.',
  'finding.resolver.hosts-override.wrong.advice':
    'I would turn that one line into a remark, so that the name servers decide again.',
  'finding.resolver.hosts-override.differs.summary': '{file} pins {host} to {address}, the name servers say otherwise',
  'finding.resolver.hosts-override.differs.meaning':
    'Line {line} decides the address. It works at the moment, and it stops the day that server moves. The name servers say {dns}.',
  'finding.resolver.hosts-override.differs.advice':
    'I would turn that one line into a remark before it surprises somebody.',
  'finding.resolver.hosts-override.frozen.summary': '{file} pins {host} to {address}',
  'finding.resolver.hosts-override.frozen.meaning':
    'Line {line} decides the address, whatever the name servers say. It works at the moment, and it stops the day that server moves.',
  'finding.resolver.hosts-override.frozen.advice':
    'I would turn that one line into a remark before it surprises somebody.',
  'finding.resolver.hosts-override.own-program.summary':
    '{file} sends {host} to a program on this computer, which answers',
  'finding.resolver.hosts-override.own-program.meaning':
    'Line {line} gives it the address {address}. That looks intended: something listens there.',
  'finding.resolver.hosts-override.own-program.advice': 'Nothing to do if you know that program.',
  'finding.resolver.hosts-override.only-source.summary': 'only {file} knows {host}, and it is right',
  'finding.resolver.hosts-override.only-source.meaning':
    'The name servers have no address for it. Line {line} gives {address}, where something answers.',
  'finding.resolver.hosts-override.only-source.advice': 'Nothing to do.',
  'fix.resolver.release-host.title': 'Let the name servers decide about {host} again',
  'fix.resolver.release-host.why':
    'Line {line} of {file} pins it to {address}. The line stays in the file as a remark, dated.',
  'fix.resolver.release-host.risk': 'One line changes; the file is watched, so nothing has to be restarted.',
  'fix.resolver.release-host.undo': 'The file is put back as it was, to the byte.',
};

const hosts: Catalogue = {
  'finding.resolver.hosts-file.ok.summary': '{file} can be read and knows localhost',
  'finding.resolver.hosts-file.mode.summary': '{file} cannot be read by everyone (mode {mode})',
  'finding.resolver.hosts-file.mode.meaning':
    'Parts of the system run under accounts of their own. Those that may not read the file behave as if it were empty, so programs disagree about names.',
  'finding.resolver.hosts-file.mode.advice':
    'Look at what the file says first, then make it readable for all (mode 0644). In the other order, an old line that nobody saw comes into force again.',
  'finding.resolver.hosts-file.unreadable.summary': '{file} cannot be read (mode {mode}), not by me either',
  'finding.resolver.hosts-file.unreadable.meaning':
    'The part of macOS that looks names up runs under an account of its own and cannot read it either, so what stands there has no effect for most programs. The file is {size} bytes long; a fresh one has about 200.',
  'finding.resolver.hosts-file.unreadable.advice':
    'Look at what it says first. If a line pins a host that go needs, take it out, and only then make the file readable again (mode 0644). In the other order, that line comes into force.',
  'fix.resolver.hosts-mode.title': 'Take old pins out of {file}, then open it for all',
  'fix.resolver.hosts-mode.why':
    'A file that some programs can read and others cannot makes them disagree about names. Both are mended together, because opening it alone would bring old lines into force.',
  'fix.resolver.hosts-mode.risk': 'Look first: lines that nobody has seen for long come into force again.',
  'fix.resolver.hosts-mode.undo': 'The copy {copy} has the old lines, and `sudo chmod {mode} {realPath}` the old mode.',
  'fix.resolver.hosts-mode.instruction':
    'I may not read {realPath}, so this takes your hands. Keep a copy: `sudo cp -p {realPath} {copy}`. Open it with `sudo nano {realPath}`, take out every line that names {hosts}, and leave those for localhost and broadcasthost. Save it, and only then run `sudo chown {owner} {realPath}` and `sudo chmod 0644 {realPath}`. The system notices by itself, and I look again.',
  'finding.resolver.hosts-file.no-localhost.summary': 'the name localhost leads nowhere',
  'finding.resolver.hosts-file.no-localhost.meaning':
    '{file} has lost its lines for localhost, the name that a computer has for itself. Debuggers, editors and local servers fail without it.',
  'finding.resolver.hosts-file.no-localhost.advice':
    'I would put back the lines that every system comes with, and leave the rest.',
  'finding.resolver.hosts-file.localhost-missing.summary': '{file} has no line for localhost',
  'finding.resolver.hosts-file.localhost-missing.meaning':
    'localhost is the name that a computer has for itself. The system may know it without the file, but programs that look names up themselves do not.',
  'finding.resolver.hosts-file.localhost-missing.advice': 'I would put back the lines that every system comes with.',
  'finding.resolver.hosts-file.localhost-elsewhere.summary': '{file} sends localhost to {address}',
  'finding.resolver.hosts-file.localhost-elsewhere.meaning':
    'Line {line} gives the name that a computer has for itself an address that is not its own. Programs that talk to themselves talk to somebody else.',
  'finding.resolver.hosts-file.localhost-elsewhere.advice':
    'Take localhost out of that line, unless you know why it is there.',
  'finding.resolver.hosts-file.rich-text.summary': '{file} was saved as formatted text, so nothing in it counts',
  'finding.resolver.hosts-file.rich-text.meaning':
    'An editor such as TextEdit saved it with fonts and colours. In that editor it looks as before; what looks names up finds no line that it can read. So neither the line for localhost is in force nor anything that was added.',
  'finding.resolver.hosts-file.rich-text.advice': 'Write it anew as plain text. The old file is kept as a copy.',
  'finding.resolver.hosts-file.utf-16.summary': '{file} was saved with two bytes a letter, so nothing in it counts',
  'finding.resolver.hosts-file.utf-16.meaning':
    'In an editor it looks as before; what looks names up finds no line that it can read. So neither the line for localhost is in force nor anything that was added.',
  'finding.resolver.hosts-file.utf-16.advice': 'Write it anew as plain text (UTF-8). The old file is kept as a copy.',
  'finding.resolver.hosts-file.one-line.summary': '{file} is a single line for the system, so nothing in it counts',
  'finding.resolver.hosts-file.one-line.meaning':
    'Its lines end in the way of very old Macs, which an editor still shows as lines. For what looks names up it is one long line, and a remark. So neither the line for localhost is in force nor anything that was added.',
  'finding.resolver.hosts-file.one-line.advice': 'Write it anew as plain text. The old file is kept as a copy.',
  'finding.resolver.hosts-file.lost-lines.summary':
    '{n|one line|# lines} of {file} {n|gives|give} no name to any address',
  'finding.resolver.hosts-file.lost-lines.meaning':
    'A line has to begin with an address, without a port, and a name has to follow. From line {line} on that is not always so; such a line is passed over.',
  'finding.resolver.hosts-file.lost-lines.advice': 'Correct it if you miss what it was meant to do.',
  'finding.resolver.hosts-file.too-long.summary': '{n|one line|# lines} of {file} {n|is|are} too long for macOS',
  'finding.resolver.hosts-file.too-long.meaning':
    'macOS reads 1023 bytes of a line, and takes the rest for a line of its own (line {line}). So names at its end have no address, or a wrong one; Go, which reads the whole line, disagrees.',
  'finding.resolver.hosts-file.too-long.advice':
    'Spread the names over several lines, with the address in front of each.',
  'fix.resolver.stock-hosts.title': 'Write {file} anew, by hand',
  'fix.resolver.stock-hosts.why': 'Which of its lines were meant to stay is not for me to guess.',
  'fix.resolver.stock-hosts.risk': 'What you write there comes into force at once.',
  'fix.resolver.stock-hosts.undo': 'The copy {copy} has the old content.',
  'fix.resolver.stock-hosts.instruction':
    'Keep a copy: `sudo mv {realPath} {copy}`. Then write a new one: `sudo nano {realPath}`, with a line each: {lines}; and the lines of your own that you still want. Save it, and run `sudo chmod 0644 {realPath}`. The system notices by itself, and I look again.',
  'fix.resolver.restore-localhost.title': 'Put the lines for localhost back into {file}',
  'fix.resolver.restore-localhost.why': 'Every system comes with them, and programs count on them.',
  'fix.resolver.restore-localhost.risk': 'Lines are added, none is changed.',
  'fix.resolver.restore-localhost.undo': 'The file is put back as it was, to the byte.',
};

const notRead = (why: string): Catalogue => ({
  summary: `{file} names a name server, but macOS does not read it (line {line})`,
  meaning: `${why} So names below {domain} have no server to ask, and are "no such host".`,
});

function faults(): Catalogue {
  const why: Readonly<Record<string, string>> = {
    'leading-blank': 'A blank at the beginning of the line makes macOS pass over it.',
    'two-blanks': 'macOS splits the line at the first blank, and a second one makes the address empty.',
    'carriage-return':
      'The line ends in the way of Windows, with an invisible character that becomes part of the address.',
    'no-value': 'There is no address on that line.',
    'not-an-address': 'What stands there is not an address. Names are not taken.',
    'address-with-colon-port':
      'A port cannot be written behind a colon here. It is written behind a dot, or on a line of its own.',
  };
  const found: Record<string, string> = {};
  for (const [fault, sentence] of Object.entries(why)) {
    const key = `finding.resolver.resolver-files.${fault}`;
    for (const [part, text] of Object.entries(notRead(sentence))) found[`${key}.${part}`] = text;
    found[`${key}.advice`] =
      'I would write that line as macOS reads it. A second file beside it, or emptying caches, would not help.';
  }
  return found;
}

const files: Catalogue = {
  'finding.resolver.resolver-files.only-mac.summary': '/etc/resolver is a matter of macOS',
  'finding.resolver.resolver-files.none.summary': 'no files in /etc/resolver',
  'finding.resolver.resolver-files.ok.summary': 'the files in /etc/resolver do what they say, for {live}',
  'finding.resolver.resolver-files.unreadable.summary': '{file} cannot be read by me',
  'finding.resolver.resolver-files.unreadable.meaning':
    'macOS itself can read it, so it is in force. What it says I can only see in the list of resolvers.',
  'finding.resolver.resolver-files.unreadable.advice': 'Nothing to do as long as its names are found.',
  'finding.resolver.resolver-files.multicast-port.summary': '{file} names port 5353, which macOS keeps for itself',
  'finding.resolver.resolver-files.multicast-port.meaning':
    'On that port macOS talks to devices nearby. A name server on port 5353 is likely to be passed over, so names below {domain} may not be found.',
  'finding.resolver.resolver-files.multicast-port.advice':
    'Let the server listen on another port, and write that one into the file.',
  'finding.resolver.resolver-files.empty.summary': '{file} names no name server, and {host} is not found',
  'finding.resolver.resolver-files.empty.meaning':
    'The file is there for names below {domain}, and has no line "nameserver" with an address. So either it does nothing, or those names have nobody to ask.',
  'finding.resolver.resolver-files.empty.advice':
    'Whoever looks after {domain} knows the address of its name server. If nobody needs the file, move it out of that folder.',
  'finding.resolver.resolver-files.empty-harmless.summary':
    '{file} names no name server, and {host} is found all the same',
  'finding.resolver.resolver-files.empty-harmless.meaning':
    'The file is there for names below {domain}, and has no line "nameserver" with an address.',
  'finding.resolver.resolver-files.empty-harmless.advice':
    'Nothing to do. If nobody needs the file, move it out of that folder.',
  'finding.resolver.resolver-files.leftover.summary': '{file} looks like a left-over, and is in force for {domain}',
  'finding.resolver.resolver-files.leftover.meaning':
    'macOS reads every file in this folder, whatever it is called. This one and {others} both answer for {domain}, with different servers, so names are found at times and not at others.',
  'finding.resolver.resolver-files.leftover.advice':
    'I would move it out of the folder. Renaming it there would change nothing, because the name does not matter.',
  'finding.resolver.resolver-files.double.summary': '{file} and {others} say the same about {domain}',
  'finding.resolver.resolver-files.double.meaning':
    'macOS reads every file in this folder, whatever it is called. One of them is too many; both are right.',
  'finding.resolver.resolver-files.double.advice': 'I would move one away before they begin to differ.',
  'finding.resolver.resolver-files.copy-in-force.summary': '{file} looks like a copy, and is in force for {domain}',
  'finding.resolver.resolver-files.copy-in-force.meaning':
    'macOS reads every file in this folder, whatever it is called. No other file speaks for {domain}, so this one decides.',
  'finding.resolver.resolver-files.copy-in-force.advice':
    'If that is meant, nothing to do. Else move it out of the folder.',
  'fix.resolver.mend-file.title': 'Write the damaged lines of {file} as macOS reads them',
  'fix.resolver.mend-file.why': 'The file means well: it is to say {lines}.',
  'fix.resolver.mend-file.risk': 'macOS notices the change by itself within two seconds.',
  'fix.resolver.mend-file.undo': 'The file is put back as it was, to the byte.',
  'fix.resolver.rewrite-file.title': 'Write {file} anew, by hand',
  'fix.resolver.rewrite-file.why': 'What was meant there is not for me to guess.',
  'fix.resolver.rewrite-file.risk': 'macOS notices the change by itself within two seconds.',
  'fix.resolver.rewrite-file.undo':
    'Keep a copy outside that folder before you change the file: a copy inside it would be in force as well.',
  'fix.resolver.rewrite-file.instruction':
    'Open it with `{open}`, and write one line `nameserver ADDRESS`: one blank, a plain address, no blanks in front. I look again by myself.',
  'fix.resolver.move-file.title': 'Move {file} out of the folder',
  'fix.resolver.move-file.why': 'Every file in that folder is in force. Outside of it, it is only a copy.',
  'fix.resolver.move-file.risk': 'It is kept as {to}.',
  'fix.resolver.move-file.undo': 'The file is moved back.',
};

export const resolverFiles: Catalogue = { ...pins, ...hosts, ...faults(), ...files };
