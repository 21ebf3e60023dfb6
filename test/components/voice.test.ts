import { describe, expect, it } from 'vitest';
import { voice } from './voices.ts';

describe('what views say', () => {
  it('shortens the home directory in sentences and paths, but not in what a file holds', () => {
    const said = voice();
    expect(said.say('finding.demo.summary', { path: '/Users/ada/go' })).toBe('GOROOT is set to ~/go');
    expect(said.path('/Users/ada')).toBe('~');
    expect(said.path('/Users/adam/x')).toBe('/Users/adam/x');
    expect(said.quote('export GOROOT=/Users/ada/go')).toBe('export GOROOT=/Users/ada/go');
  });

  it('takes out what would steer a terminal, and hides credentials', () => {
    const said = voice();
    expect(said.quote('a\u001b[31mb\u001b]0;title\u0007c\u202e')).toBe('abc');
    expect(said.quote('https://ada:secret@example.com')).toBe('https://***@example.com');
    expect(said.path('/Users/ada/\u001b[2Jx')).toBe('~/x');
  });

  it('makes room for tabs as a terminal does not', () => {
    expect(voice().quote('\tgo')).toBe('    go');
  });

  it('speaks ASCII where nothing else can be shown', () => {
    const said = voice({ unicode: false });
    expect(said.quote('“a” … b → 目')).toBe('"a" ... b -> ?');
    expect(Object.values(said.theme.symbols.status).join('')).toMatch(/^[\u0021-\u007e]+$/);
  });
});
