/** Whether a Go version (`1.26.3`, `1.27rc1`) belongs to minor release `1.minor` or a later one. */
export function atLeast(version: string, minor: number): boolean {
  return minorOf(version) >= minor;
}

export function minorOf(version: string): number {
  return Number(/^1\.(\d+)/.exec(version)?.[1] ?? 0);
}

/** Orders versions as cmd/go does, as far as releases go: `1.22` before `1.22.1`. */
export function compare(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
