/**
 * Hands over the lines of a text one by one, `number` from 1. Nothing holds on to a line that its reader lets go of,
 * which an array of all of them would.
 */
export function eachLine(text: string, take: (line: string, number: number) => void): void {
  let number = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    take(text.slice(start, end), number++);
    start = end + 1;
  }
  take(text.slice(start), number);
}
