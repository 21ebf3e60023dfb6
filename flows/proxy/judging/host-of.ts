/** The host that a module's path begins with (`git.corp.test/team/tool`). */
export function closestHost(path: string): string {
  return (path.split('/')[0] ?? '').toLowerCase();
}
