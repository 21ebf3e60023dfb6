/**
 * An IPv4 address in any of the spellings that the C library takes (inet_aton(3)): one to four numbers, decimal, octal
 * (`010`) or hexadecimal (`0x7f`), the last one filling what is left (`127.1`). In four decimal parts; null: it is none.
 */
export function inetAton(text: string): string | null {
  const parts = text.split('.');
  if (parts.length > 4) return null;
  const numbers = parts.map(numberOf);
  let value = 0;
  for (const [index, number] of numbers.entries()) {
    const last = index === numbers.length - 1;
    const limit = last ? 256 ** (5 - numbers.length) : 256;
    if (number === null || number >= limit) return null;
    value += last ? number : number * 256 ** (3 - index);
  }
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

function numberOf(text: string): number | null {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]{0,11}$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : null;
}
