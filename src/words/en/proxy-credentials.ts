import type { Catalogue } from '../words.ts';

/** How go proves itself to servers that ask who is there. */
export const proxyCredentials: Catalogue = {
  'fact.proxy.netrc': 'reading for which servers you have passwords, and nothing else of them',
  'fact.proxy.go-credentials': 'reading how go is to log in to servers',
  'check.proxy.credentials': 'go can log in where it has to',

  'finding.proxy.credentials.none.summary': 'no server that go needs asks for a password',
  'finding.proxy.credentials.elsewhere.summary':
    'a server asks for a password, and go has it from elsewhere than a netrc file (not tried here)',
  'finding.proxy.credentials.ok.summary':
    '{file} has passwords for {n|# server|# servers}, and only you can read it: {machines}',
  'finding.proxy.credentials.goauth-ignored.summary': '{version} does not know GOAUTH',
  'finding.proxy.credentials.goauth-ignored.meaning':
    'Its value is "{value}". Only Go 1.24 and later read it; this one looks into the netrc and nowhere else.',
  'finding.proxy.credentials.goauth-ignored.advice':
    'If servers refuse go, install a newer one, or put the password into ~/.netrc.',
  'finding.proxy.credentials.goauth-empty-command.summary': 'GOAUTH has an empty entry, and go fetches nothing with it',
  'finding.proxy.credentials.goauth-empty-command.meaning':
    'The value is "{value}". Every download ends with "GOAUTH encountered an empty command", also of modules that need no password.',
  'finding.proxy.credentials.goauth-empty-command.advice':
    'Take the ; without anything behind or before it out, or the whole setting.',
  'finding.proxy.credentials.goauth-off-with-others.summary':
    'GOAUTH says off and something else, and go fetches nothing with it',
  'finding.proxy.credentials.goauth-off-with-others.meaning':
    'The value is "{value}". Every download ends with "GOAUTH=off cannot be combined with other authentication commands".',
  'finding.proxy.credentials.goauth-off-with-others.advice':
    'If you do not need it, I would take the setting away: then go looks into ~/.netrc.',
  'finding.proxy.credentials.goauth-git-directory.summary':
    'GOAUTH says git without a whole path, and go fetches nothing with it',
  'finding.proxy.credentials.goauth-git-directory.meaning':
    'The value is "{value}". Behind git there has to be one folder, as a whole path from / on. Every download ends with "GOAUTH=git dir method requires an absolute path".',
  'finding.proxy.credentials.goauth-git-directory.advice':
    'Write the folder out, such as `git /Users/NAME`; ~ is not understood. Or take the setting away: then go looks into ~/.netrc.',
  'finding.proxy.credentials.goauth-directory-gone.summary': 'GOAUTH names a folder that is not there: {directory}',
  'finding.proxy.credentials.goauth-directory-gone.meaning':
    'The value is "{value}". Go asks git for passwords in that folder. Without it, every download ends with "GOAUTH=git encountered an error".',
  'finding.proxy.credentials.goauth-directory-gone.advice':
    'Name a folder that is there, or take the setting away: then go looks into ~/.netrc.',
  'finding.proxy.credentials.nothing.summary': 'the module proxy at {host} wants a password, and go has none for it',
  'finding.proxy.credentials.nothing.meaning':
    'It answered with status 401. {file} names no server for which go would find a user and a password, and the address holds none.',
  'finding.proxy.credentials.nothing.advice':
    'Ask who runs it for a token, and put it into ~/.netrc as one line: machine {host} login NAME password TOKEN. Then `chmod 600 ~/.netrc`.',
  'finding.proxy.credentials.other-machines.summary':
    'the module proxy at {host} wants a password, and your netrc is for other servers',
  'finding.proxy.credentials.other-machines.meaning':
    'It answered with status 401. {file} names {machines}, and go takes an entry only for exactly that server; an entry called default is not for go.',
  'finding.proxy.credentials.other-machines.advice':
    'Ask who runs it for a token, and add one line to the file: machine {host} login NAME password TOKEN.',
  'finding.proxy.credentials.netrc-unused.summary':
    'the module proxy at {host} wants a password, and GOAUTH keeps go from your netrc',
  'finding.proxy.credentials.netrc-unused.meaning':
    'It answered with status 401. {file} has an entry for it, but GOAUTH does not say netrc.',
  'finding.proxy.credentials.netrc-unused.advice': 'Take GOAUTH away, or add netrc to it.',
  'finding.proxy.credentials.unreadable.summary': '{file} is there, and you may not read it',
  'finding.proxy.credentials.unreadable.meaning':
    'Go and git look there for users and passwords, find nothing, and mostly say nothing. A server then answers 401 or 404.',
  'finding.proxy.credentials.unreadable.advice':
    'It often belongs to root after a command with sudo. See who owns it: `ls -l {file}`.',
  'finding.proxy.credentials.open-to-others.summary': 'others on this computer can read the passwords in {file}',
  'finding.proxy.credentials.open-to-others.meaning':
    'It holds users and passwords for {machines} in plain letters. Its rights are {mode}: other accounts, and what runs for them, can read it.',
  'finding.proxy.credentials.open-to-others.advice':
    'I would leave it to you alone. Nothing of yours stops working by that.',
  'finding.proxy.credentials.incomplete.summary': 'go passes over entries of {file}: {incomplete}',
  'finding.proxy.credentials.incomplete.meaning':
    'They lack a login or a password, as go reads it: words in pairs, without quotes and remarks. A blank in a password takes it apart.',
  'finding.proxy.credentials.incomplete.advice':
    'If go needs that server, write it as one line: machine HOST login NAME password TOKEN.',
  'finding.proxy.credentials.only-default.summary': '{file} has only an entry for every server, which go does not use',
  'finding.proxy.credentials.only-default.meaning':
    'curl and git take the entry called default. Go wants the name of the server.',
  'finding.proxy.credentials.only-default.advice': 'If go needs a password somewhere, add an entry with that name.',
  'finding.proxy.database.behind-credentials.summary':
    'whether {base} passes questions on to the checksum database, only who may log in there can see',
  'finding.proxy.database.behind-credentials.meaning':
    'It answered with status {status}. I look at no password of yours, so I could not ask as go does.',
  'finding.proxy.database.behind-credentials.advice':
    'Nothing to do if downloads work. If they do not, see what I found about logging in.',

  'fix.proxy.close-netrc.title': 'Leave {file} to yourself alone',
  'fix.proxy.close-netrc.why': 'Passwords stand in it, and others can read them (its rights are {mode}).',
  'fix.proxy.close-netrc.risk': 'A program of another account that reads your file does so no longer.',
  'fix.proxy.close-netrc.undo': 'Its rights are set to {mode} again.',
};
