import type { Platform } from '../port.ts';

export function platformOf(name: string): Platform {
  if (name === 'darwin' || name === 'linux') return name;
  throw new Error(`gomend examines macOS and Linux, and this is ${name}`);
}
