/** `2026-11-20 22:15`, in the person's own time; empty for what is no time. */
export function dayAndTime(time: string | number): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
