/** A name as it is compared: lower case, without the last dot. */
export function canonicalName(name: string): string {
  const bare = name.endsWith('.') && name.length > 1 ? name.slice(0, -1) : name;
  return bare.toLowerCase();
}

/** Whether `name` is `domain` itself or below it, label by label (`notcorp.test` is not below `corp.test`). Everything is below the root, `.`. */
export function isWithin(name: string, domain: string): boolean {
  const child = canonicalName(name);
  const parent = canonicalName(domain);
  if (parent === '.') return true;
  return child === parent || child.endsWith(`.${parent}`);
}

/** Labels of a name; none for the root. */
export function labelCount(name: string): number {
  const bare = canonicalName(name);
  return bare === '' || bare === '.' ? 0 : bare.split('.').length;
}
