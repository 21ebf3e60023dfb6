import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../../schemas/scenario-1.json' with { type: 'json' };
import { listScenarios, loadScenario, type Scenario, ScenarioError } from '../../../src/machine/simulated/index.ts';
import embedded from '../../../src/machine/simulated/scenario/embedded-scenarios.json' with { type: 'json' };
import { fillDefaults, mergeInto } from '../../../src/machine/simulated/scenario/merge.ts';

const root = join(import.meta.dirname, '../../..');
const texts = Object.fromEntries(
  readdirSync(join(root, 'scenarios')).map((file) => [
    file.replace(/\.yaml$/, ''),
    readFileSync(join(root, 'scenarios', file), 'utf8'),
  ]),
);

describe('the scenarios that come with gomend', () => {
  it('are embedded as they stand in scenarios/ (else run scripts/embed-scenarios.mjs)', () => {
    expect(embedded).toEqual(texts);
  });

  it.each(Object.keys(texts))('%s validates against the published schema', (name) => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    const valid = validate(parse(texts[name] ?? '')) || validate.errors;
    expect(valid).toBe(true);
  });

  it.each(Object.keys(texts))('%s loads, under the name of its file', (name) => {
    const scenario: Scenario = loadScenario(name);
    expect(scenario.name).toBe(name);
    expect(scenario.story.length).toBeGreaterThan(40);
    expect(scenario.caller).not.toBe('');
    expect(scenario.causes.length === 0).toBe(/nothing (is )?wrong$/.test(scenario.title));
  });

  it('are listed, the healthy one first', () => {
    const list = listScenarios();
    expect(list.map(({ name }) => name).sort()).toEqual(Object.keys(texts).sort());
    expect(list[0]).toEqual({ name: 'healthy', title: 'A Mac on which nothing is wrong', causes: [], fixes: [] });
  });
});

const head = 'name: x\ntitle: X\nextends: healthy\n';
const errorOf = (text: string): ScenarioError => {
  try {
    loadScenario(text, 'mine.yaml');
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error('this scenario loads');
};

describe('a scenario with a mistake', () => {
  it.each([
    ['an unknown key', `${head}state:\n  system:\n    cpus: arm64\n`, 'unknown-key', 6, 'state.system.cpus', 'cpu'],
    [
      'a value that is not allowed',
      `${head}state:\n  system:\n    cpu: arm\n`,
      'wrong-value',
      6,
      'state.system.cpu',
      'arm64',
    ],
    [
      'a number for a text',
      `${head}state:\n  system: { build: 24E248 }\n`,
      'wrong-value',
      5,
      'state.system.build',
      'a text',
    ],
    [
      'a mode without quotes',
      `${head}state:\n  files:\n    ~/x: { text: a, mode: 644 }\n`,
      'wrong-value',
      6,
      'state.files.~/x.mode',
      "a text such as '0644'",
    ],
    [
      'a list for a map',
      `${head}state:\n  network:\n    services: [Wi-Fi]\n`,
      'wrong-value',
      6,
      'state.network.services',
      'a map of keys',
    ],
    [
      'a port out of range',
      `${head}state:\n  network:\n    listening: [70000]\n`,
      'wrong-value',
      6,
      'state.network.listening[0]',
      '65535 or less',
    ],
    ['a person who is not there', `${head}state:\n  person: kim\n`, 'impossible', 5, 'state.person', 'sam'],
    [
      'an interface that is not there',
      `${head}state:\n  network:\n    primary: en9\n`,
      'impossible',
      6,
      'state.network.primary',
      'en0',
    ],
    [
      'Rosetta on an Intel Mac',
      `${head}state:\n  system: { cpu: x86_64 }\n`,
      'impossible',
      5,
      'state.system.rosetta',
      'false',
    ],
    [
      'a base that is not there',
      'name: x\ntitle: X\nextends: healty\nstate: {}\n',
      'no-such-scenario',
      3,
      'extends',
      'healthy',
    ],
  ])('%s is told with its line, its key and what may stand there', (_, text, problem, line, key, allowed) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ problem, line, key, file: 'mine.yaml' });
    expect(error.allowed).toContain(allowed);
    expect(error.message).toContain(`mine.yaml:${line}: ${key}: `);
    expect(error.message).toContain(allowed);
  });

  it.each([
    ['an Intel Mac with macOS 27', `${head}state:\n  system: { cpu: x86_64, rosetta: false, version: '27.0' }\n`],
    ['a file below a file', `${head}state:\n  files:\n    ~/a: x\n    ~/a/b: y\n`],
    ['translation without Rosetta', `${head}state:\n  system: { rosetta: false }\n  terminal: { translated: true }\n`],
    ['a name that leads to no address', `${head}state:\n  network: { internet: { x.test: { A: [x] } } }\n`],
    ['a DNS server that has no address', `${head}state:\n  network: { dnsServers: { ns.test: {} } }\n`],
    ['a clock that shows no time', `${head}state:\n  clock: yesterday\n`],
    ['agents without a session', `${head}state:\n  launchd: { guiSession: false }\n`],
  ])('%s cannot be', (_, text) => {
    expect(errorOf(text).problem).toBe('impossible');
  });

  it('that is no YAML, or no scenario, is told so', () => {
    expect(errorOf('name: [')).toMatchObject({ problem: 'syntax', line: 1 });
    expect(errorOf('name: a\nname: b\n')).toMatchObject({ problem: 'syntax' });
    expect(errorOf('- a\n- b\n')).toMatchObject({ problem: 'wrong-value' });
    expect(errorOf('name: x\nstate: {}\n')).toMatchObject({ problem: 'missing-key', key: 'title' });
  });

  it('that stands on no other must say all that a Mac has', () => {
    const alone = (state: string) => errorOf(`name: x\ntitle: X\nstate:\n${state}`);
    expect(alone('  person: kim\n')).toMatchObject({ problem: 'missing-key', key: 'state.system' });
    const service = `${head}state:\n  network:\n    services:\n      New: { enabled: true }\n`;
    expect(errorOf(service)).toMatchObject({
      problem: 'missing-key',
      key: 'state.network.services.New.device',
      line: 7,
    });
  });

  it('suggests the key, or the scenario, that was meant', () => {
    expect(errorOf(`${head}state:\n  sytem: {}\n`).message).toContain('did you mean system?');
    expect(() => loadScenario('healthi')).toThrow('did you mean healthy?');
    expect(() => loadScenario('healthi')).toThrow(ScenarioError);
  });

  it('that extends itself is told so', () => {
    expect(errorOf('name: healthy\ntitle: X\nextends: healthy\nstate: {}\n')).toMatchObject({
      problem: 'impossible',
      key: 'extends',
      line: 3,
    });
  });
});

describe('extending a Mac', () => {
  const load = (state: string) => loadScenario(`${head}state:\n${state}`).state;

  it('merges maps, replaces lists, and takes entries away with null', () => {
    const state = load(
      '  network:\n    services:\n      Wi-Fi: { servers: [9.9.9.9] }\n      iPhone USB: null\n    dnsServers: { 1.1.1.1: null }\n',
    );
    expect(state.network.services['Wi-Fi']).toMatchObject({ servers: ['9.9.9.9'], device: 'en0', enabled: true });
    expect(Object.keys(state.network.services)).toEqual(['Wi-Fi', 'Thunderbolt Bridge']);
    expect(Object.keys(state.network.dnsServers)).not.toContain('1.1.1.1');
  });

  it('keeps null where it is a value', () => {
    expect(load('  network: { primary: null }\n').network.primary).toBe(null);
    expect(load('  network: { services: { Wi-Fi: { dhcp: null } } }\n').network.services['Wi-Fi']?.dhcp).toBe(null);
  });

  it('takes files away with all that is below them', () => {
    const { files } = load('  files: { /opt/homebrew: null }\n');
    expect(Object.keys(files).filter((path) => path.startsWith('/opt/homebrew'))).toEqual([]);
  });

  it('gives files the owner of the place where they are', () => {
    const { files } = load('  files: { ~/a/b: x, /etc/resolver/x: y, /opt/homebrew/bin/z: { program: z } }\n');
    expect(files['/Users/sam/a/b']).toMatchObject({ owner: 'sam', group: 'staff', mode: 0o644 });
    expect(files['/Users/sam/a']).toMatchObject({ type: 'directory', owner: 'sam' });
    expect(files['/private/etc/resolver/x']).toMatchObject({ owner: 'root', group: 'wheel' });
    expect(files['/opt/homebrew/bin/z']).toMatchObject({ owner: 'sam', group: 'admin', mode: 0o755 });
  });

  it('lets a terminal be older than its start-up files', () => {
    const { terminal } = load('  terminal: { environment: { GOROOT: /old, PATH: null } }\n');
    expect(terminal.environment['GOROOT']).toBe('/old');
    expect('PATH' in terminal.environment).toBe(false);
    expect(terminal.environment['HOMEBREW_PREFIX']).toBe('/opt/homebrew');
  });

  it('reads what a loaded job is from its file', () => {
    const { launchd } = loadScenario('home-made-dns-flusher').state;
    expect(launchd.jobs.gui['local.dnsflush']).toMatchObject({
      program: '/bin/sh',
      intervalSeconds: 60,
      properties: ['keepalive', 'inferred program'],
      runs: 812,
    });
  });
});

describe('defaults', () => {
  it('fill what nobody mentioned, null among them, and nothing that somebody did', () => {
    const value = { a: { one: 0 } };
    const entry = {
      type: 'object',
      properties: {
        one: { type: ['integer', 'null'], default: 1 },
        two: { default: 2 },
        none: { anyOf: [{ type: 'null' }, { type: 'object' }], default: null },
      },
    };
    const schema = { type: 'object', additionalProperties: { anyOf: [{ $ref: '#/$defs/removed' }, entry] } };
    fillDefaults(value, schema);
    expect(value).toEqual({ a: { one: 0, two: 2, none: null } });
    mergeInto(value, { a: { one: null }, b: {} }, schema);
    expect(value).toEqual({ a: { one: null, two: 2, none: null }, b: {} });
    mergeInto(value, { a: null }, schema);
    expect(value).toEqual({ b: {} });
  });
});
