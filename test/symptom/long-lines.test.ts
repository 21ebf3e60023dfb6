import { describe, expect, it } from 'vitest';
import { SignReader } from '../../src/symptom/read-signs.ts';

const PIECE = '\0'.repeat(64 * 1024);

describe('a log that comes in pieces', () => {
  it('may have a line that hardly ends, and what stands behind it is read', { timeout: 5_000 }, () => {
    const reader = new SignReader();
    for (let count = 0; count < 2_000; count++) reader.push(PIECE);
    reader.push('\nzsh: comm');
    reader.push('and not found: gopls\n');
    expect(reader.end()).toMatchObject([{ kind: 'command.missing', line: 2, about: { name: 'gopls' } }]);
  });

  it('may have such a line of bytes, which is not kept either', { timeout: 5_000 }, () => {
    const reader = new SignReader();
    const piece = new TextEncoder().encode(PIECE);
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 2_000; count++) reader.pushBytes(piece);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    reader.pushBytes(new TextEncoder().encode('\nzsh: command not found: gopls\n'));
    expect(reader.end()).toMatchObject([{ kind: 'command.missing', line: 2 }]);
  });

  it('counts lines as they stand, wherever a piece ends', () => {
    const reader = new SignReader();
    for (const piece of ['a\n', '\nb', '\n', 'zsh: command not found: gopls']) reader.push(piece);
    expect(reader.end()).toMatchObject([{ line: 4 }]);
  });
});
