/** What happens to a message between the program that prints it and the place where it is pasted. */
export const WRAPPERS: Readonly<Record<string, (message: string) => string>> = {
  'in colours': (message) =>
    eachLine(message, (line) => `\u001b[1;31m${line.slice(0, 4)}\u001b[0m${line.slice(4)}\u001b[K`),
  'with the line ends of Windows': (message) => message.replaceAll('\n', '\r\n'),
  'quoted in a mail': (message) => eachLine(message, (line) => `> ${line}`),
  'quoted twice': (message) => eachLine(message, (line) => `> > ${line}`),
  'in a log of GitHub': (message) => eachLine(message, (line) => `2026-11-20T09:00:00.1234567Z ${line}`),
  'as an error of GitHub': (message) => eachLine(message, (line) => `2026-11-20T09:00:00.1234567Z ##[error]${line}`),
  'in a log with times in brackets': (message) => eachLine(message, (line) => `[2026-11-20 09:00:00,123] ${line}`),
  'in the log of the system': (message) => eachLine(message, (line) => `Nov 20 09:00:00 kims-mac acme[4711]: ${line}`),
  'in the output of compose': (message) => eachLine(message, (line) => `web-1  | ${line}`),
  'in the output of buildkit': (message) => eachLine(message, (line) => `#12 0.667 ${line}`),
  'behind a prompt': (message) => `kim@kims-mac ~ % ${message}`,
  'between prompts': (message) => `kim@kims-mac app % make\n${message}\nkim@kims-mac app %`,
  'indented in a list': (message) => eachLine(message, (line) => `    ${line}`),
  'in a code block': (message) => `\`\`\`console\n${message}\n\`\`\``,
  'in single backticks': (message) => eachLine(message, (line) => (line === '' ? '' : `\`${line}\``)),
  'as a value of JSON': (message) => JSON.stringify({ level: 'error', msg: message }),
  'as a value of JSON in ASCII': (message) =>
    JSON.stringify({ level: 'error', msg: message }).replace(
      /[<>&\u0080-\uffff]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'as a value of logrus': (message) => `time="2026-11-20T09:00:00Z" level=error msg=${JSON.stringify(message)}`,
  'with the quotes of a word processor': (message) =>
    message.replace(/"([^"\n]*)"/g, '“$1”').replace(/'([^'\n]*)'/g, '‘$1’'),
  'copied from the source of a page': (message) =>
    message.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;'),
  'with blanks that do not break': (message) => message.replaceAll(' ', '\u00a0'),
  'wrapped at 60 columns': (message) => wrapped(message, (line) => line),
  'wrapped at 60 columns, the blanks at the edge lost': (message) => wrapped(message, (line) => line.trim()),
  'between fifty other lines': (message) => `${OTHER_LINES}\n${message}\n${OTHER_LINES}`,
};

const OTHER_LINES = Array.from(
  { length: 25 },
  (_, index) => `ok  \tgithub.com/acme/app/part${index}\t0.0${index}s`,
).join('\n');

function eachLine(message: string, wrap: (line: string) => string): string {
  return message.split('\n').map(wrap).join('\n');
}

/** As a narrow terminal does it: after 60 characters, wherever that is. */
function wrapped(message: string, edge: (line: string) => string): string {
  return eachLine(message, (line) => (line.match(/.{1,60}/g) ?? ['']).map(edge).join('\n'));
}
