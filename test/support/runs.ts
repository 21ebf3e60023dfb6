/** How many random cases a property is tried with: few and fixed in `npm test`, many in `npm run test:full`. */
export function runs(few: number, many = few * 50): number {
  return process.env['GOMEND_FULL'] === '1' ? many : few;
}
