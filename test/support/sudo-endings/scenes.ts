import type { Ending, Scene } from './stage.ts';

export interface Expected extends Omit<Ending, 'said' | 'disorder'> {
  /** Pieces of what the wizard says, in order. */
  readonly said: readonly string[];
  /** Left over or left open, and no way round it. */
  readonly disorder?: readonly RegExp[];
}

export interface EndingCase extends Scene {
  /** Among the few that every run of the tests plays. */
  readonly main?: true;
  readonly expected: Expected;
}

const [ONE, TWO, OWN] = ['/etc/resolver/one', '/etc/resolver/two', '/home/gina/own'];
const UNTOUCHED = 'Nothing was changed.';
const DROPPED = 'rm -f /run/sudo/ts/gina';
const done = { said: ['Done, and proven', 'what was wrong is gone'], changed: [ONE, TWO], ticket: false, exitCode: 0 };
/** And then the change that needs no sudo was made all the same; the other problem is left. */
const notDone = { changed: [OWN], ticket: false, exitCode: 1 };

export const ENDINGS: readonly EndingCase[] = [
  {
    name: 'the right password',
    typed: 'the password',
    main: true,
    async play(player) {
      await player.rightPassword();
      await player.ending();
    },
    expected: { ...done, asked: 1 },
  },
  {
    name: 'wrong three times',
    typed: 'a wrong one, three times; then the change that needs no sudo',
    main: true,
    async play(player) {
      for (const nth of [1, 2, 3]) await player.wrongPassword(nth);
      await player.ending();
      await player.goOn();
    },
    expected: {
      ...notDone,
      asked: 3,
      said: ['Not done', 'did not accept the password.', UNTOUCHED, 'choose the change once more'],
    },
  },
  {
    name: 'wrong three times, and away',
    typed: 'a wrong one, three times; q',
    async play(player) {
      for (const nth of [1, 2, 3]) await player.wrongPassword(nth);
      await player.ending();
    },
    expected: {
      asked: 3,
      said: ['Not done', 'did not accept the password.', UNTOUCHED, 'choose the change once more'],
      changed: [],
      ticket: false,
      exitCode: 4,
    },
  },
  {
    name: 'ctrl-c at the question',
    typed: 'ctrl-c; then the change that needs no sudo',
    main: true,
    async play(player) {
      await player.interrupt();
      await player.ending();
      await player.goOn();
    },
    expected: { ...notDone, asked: 1, said: ['Not done', 'You left the question', UNTOUCHED, 'still there'] },
  },
  {
    name: 'ctrl-c at the question, and away',
    typed: 'ctrl-c; q',
    async play(player) {
      await player.interrupt();
      await player.ending();
    },
    expected: {
      asked: 1,
      said: ['Not done', 'You left the question', UNTOUCHED, 'still there'],
      changed: [],
      ticket: false,
      exitCode: 1,
    },
  },
  {
    name: 'ctrl-z at the question',
    typed: 'ctrl-z, fg in the shell, the password',
    async play(player) {
      await player.suspendAndReturn();
      await player.rightPassword(2);
      await player.ending();
    },
    expected: { ...done, asked: 2 },
  },
  {
    name: 'the terminal is closed at the question',
    typed: 'nothing',
    play: (player) => player.hangUp(),
    expected: { asked: 1, said: [], changed: [], ticket: false, exitCode: null },
  },
  {
    name: 'the ticket ends between two steps',
    typed: 'the password, twice',
    main: true,
    // Five commands replace a file.
    hold: 5,
    async play(player) {
      await player.rightPassword();
      await player.meanwhile(DROPPED);
      await player.rightPassword(2);
      await player.ending();
    },
    expected: { ...done, asked: 2 },
  },
  {
    name: 'the ticket ends between two steps, and is not renewed',
    typed: 'the password; ctrl-c, when sudo asks again; q',
    hold: 5,
    async play(player) {
      await player.rightPassword();
      await player.meanwhile(DROPPED);
      await player.interrupt(2);
      await player.ending();
    },
    expected: {
      asked: 2,
      // Only sudo could take the first step back.
      said: ['Not done, and not all of it taken back', 'You left the question', ONE, 'gomend undo'],
      changed: [ONE],
      ticket: false,
      exitCode: 4,
      // So are the note that a repair is under way, which only sudo takes down, and what is not taken back.
      disorder: [/gomend-repair/],
    },
  },
  {
    name: 'the ticket ends within a step',
    typed: 'the password, twice; then the change that needs no sudo',
    hold: 7,
    async play(player) {
      await player.rightPassword();
      await player.meanwhile(DROPPED);
      await player.rightPassword(2);
      await player.ending();
      await player.goOn();
    },
    expected: { ...notDone, asked: 2, said: ['Not done', 'had forgotten the password', 'was taken back'] },
  },
  {
    name: 'the account is not in sudoers',
    typed: 'nothing: nobody is asked; then the change that needs no sudo',
    main: true,
    sudoers: '# nobody\n',
    async play(player) {
      await player.ending();
      await player.goOn();
    },
    expected: { ...notDone, asked: 0, said: ['Not done', 'may not use sudo.', UNTOUCHED, 'Ask somebody who may'] },
  },
  {
    name: 'there is no sudo',
    typed: 'nothing: nobody is asked; then the change that needs no sudo',
    noSudo: true,
    async play(player) {
      await player.ending();
      await player.goOn();
    },
    expected: { ...notDone, asked: 0, said: ['Not done', 'There is no sudo', UNTOUCHED, 'Ask whoever'] },
  },
  {
    name: 'sudo keeps no tickets',
    typed: 'the password, for each command',
    main: true,
    sudoers: 'gina ALL=(ALL:ALL) ALL\nDefaults timestamp_timeout=0\n',
    async play(player) {
      await player.rightPasswords();
      await player.ending();
    },
    // Once before, for each of five commands for two files, and for the three that put a note up and take it away.
    expected: { ...done, asked: 14 },
  },
  {
    name: 'sudo keeps no tickets, and one of its questions is left',
    typed:
      'the password, four times; ctrl-c; the password for what takes that back; then the change that needs no sudo',
    sudoers: 'gina ALL=(ALL:ALL) ALL\nDefaults timestamp_timeout=0\n',
    async play(player) {
      for (const nth of [1, 2, 3, 4]) await player.rightPassword(nth);
      await player.interrupt(5);
      await player.rightPasswords(6);
      await player.ending();
      await player.goOn();
    },
    expected: { ...notDone, asked: 7, said: ['Not done', 'You left the question', 'was taken back'] },
  },
  {
    name: 'sudo keeps no tickets, and the script is run',
    typed: 'ctrl-c; d for the script; the password for each of its commands',
    sudoers: 'gina ALL=(ALL:ALL) ALL\nDefaults timestamp_timeout=0\n',
    async play(player) {
      await player.interrupt();
      await player.ending();
      await player.script();
    },
    // Once by gomend, once by the script to find out, and for each of five commands for two files.
    expected: {
      asked: 12,
      said: ['Not done', 'You left the question', UNTOUCHED, 'still there'],
      changed: [ONE, TWO],
      ticket: false,
      exitCode: 1,
    },
  },
  {
    name: 'a ticket was alive before',
    typed: 'nothing: nobody is asked',
    ticketBefore: true,
    play: (player) => player.ending(),
    expected: { ...done, asked: 0, ticket: true },
  },
];
