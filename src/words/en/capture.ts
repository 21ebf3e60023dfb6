import type { Catalogue } from '../words.ts';

/** `gomend capture`: the packets of port 53, for a few seconds, while go looks names up. */
export const capture: Catalogue = {
  'capture.looking': 'gomend {version} · recording on {target}',
  'capture.will':
    'For {seconds|one second|# seconds} I would record what goes from and to port 53 of name servers, at most {packets} packets, with this command:',
  'capture.privacy':
    'In it are the names that every program of this computer looks up in that time, yours and those of other people who use it: web pages, mail, everything. It goes into {file}, which only you can read, and is sent to nobody.',
  'capture.where.any': 'Recorded is what passes any network of this computer, and what programs here ask each other.',
  'capture.where.one':
    'Recorded is what passes the network {on}, the way to the internet. What goes another way, through a VPN or to a server on this Mac itself, is not seen.',
  'capture.go': 'Meanwhile `{command}` has go ask for a module. For modules it needs {hosts}, by its settings.',
  'capture.go-hostless':
    'Meanwhile `{command}` has go ask for a module. Which hosts it needs for that could not be told.',
  'capture.no-go': 'No go was found in a new terminal, so only what other programs look up is recorded.',
  'capture.ask': 'Record? [y/N] ',
  'capture.sudo-asks':
    'sudo now asks for your password itself. gomend cannot see what you type. Only opening the network is done as administrator; the recording goes on as you.',
  'capture.begun': 'Recording …',
  'capture.declined': 'Not recorded, as you said. There is no file.',
  'capture.root': 'Not recorded: run gomend as yourself, without sudo, so that the file is yours.',
  'capture.no-tcpdump': 'Not recorded: tcpdump is not there ({places}).',
  'capture.no-network': 'Not recorded: this Mac has no way to the internet, so there is no network to record on.',
  'capture.bad-name': 'Not recorded: a name on this computer could be taken for something else in a command of root’s.',
  'capture.needs-terminal':
    'Not recorded: it needs sudo, which asks for a password on a terminal, and there is none here. Run gomend in a terminal.',
  'capture.not-granted': 'Not recorded. {why}',
  'capture.failed': 'Not recorded: tcpdump did not do it ({detail}). There is no file.',
  'capture.interrupted': 'Stopped. What was recorded is thrown away; there is no file.',
  'capture.written': '{packets|One packet|# packets} recorded: {file}',
  'capture.written-unread': 'The recording: {file}',
  'capture.go-done': 'go asked for its module and got it (`{command}`).',
  'capture.go-failed': 'go asked for its module and did not get it: {detail}',
  'capture.go-cut': 'go was still busy when the time was over.',
  'capture.nothing': 'Nobody asked a name server anything in that time.',
  'capture.nothing-go':
    'Nobody asked a name server anything in that time. go may have had a proxy to do that for it, or another program remembered the answer.',
  'capture.asked': '{server} was asked for {name} ({type}){times}{on}: {came}',
  'capture.asked-times': ', {asked|once|# times}',
  'capture.asked-on': ', on network number {numbers}',
  'capture.came.none': 'no answer',
  'capture.came.all': '{replies}',
  'capture.came.some': '{replies}; {unanswered|one question|# questions} got no answer',
  'capture.reply.records': '{answers|one record|# records}',
  'capture.reply.empty': 'the name is known, but has nothing of that kind',
  'capture.reply.nxdomain': 'no such name (NXDOMAIN)',
  'capture.reply.code': 'no answer but {rcode}',
  'capture.more': '… and {more|one more name|# more names}, in the file alone.',
  'capture.tcp': '{tcp|One packet|# packets} went over TCP, which is only counted here.',
  'capture.reply-alone': '{replyAlone|One answer|# answers} came to questions from before.',
  'capture.unreadable': '{unreadable|One packet|# packets} could not be read as DNS over UDP.',
  'capture.cut': 'Of {cut|one packet|# packets} only the beginning was kept.',
  'capture.damaged': 'The recording ends in the middle of a packet.',
  'capture.dropped': '{dropped|One packet|# packets} came too fast and are missing.',
  'capture.full': 'It ended before the time was over: {most} packets are the most that is recorded.',
  'capture.unknown-link': 'What kind of network this is, I cannot read; Wireshark and tcpdump can.',
};
