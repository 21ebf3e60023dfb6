import type { Catalogue } from '../words.ts';

export const checkWhyLaunchd: Catalogue = {
  'check.launchd.session-environment.why':
    'A value can be given to all apps at once, from a place where nobody looks. Go obeys it, though no start-up file mentions it.',
  'check.launchd.jobs-touching-go.why':
    'A background job runs without a window, at login or by the clock. If it gives Go settings, they come back after every login.',
  'check.launchd.dns-flusher.why':
    'Some people let a job throw away all remembered addresses by the clock. Every program, go too, must then ask for each name anew, and the job often has dangerous rights.',
  'check.launchd.unsafe-jobs.why':
    'Background jobs may run with full rights. If others can change the file of such a job, they can run anything on this Mac.',
  'check.launchd.broken-jobs.why':
    'macOS says little about a background job that it does not start. If the job serves Go modules or names, all one sees is “connection refused”.',
  'check.launchd.list-places.why':
    'macOS looks for the files of background jobs in a few folders only. From anywhere else a job never starts by itself.',
  'check.launchd.wrong-domain.why':
    'A background job belongs either to you or to the whole computer. Started in the wrong place, it lacks your settings, or leaves files that you may not change.',
  'check.launchd.loaded-twice.why':
    'macOS takes each job’s name once. A second one of that name is refused with an error that says nothing: “Bootstrap failed: 5”.',
  'check.launchd.restarts.why':
    'A job that ends again and again is started again and again. What it serves is missing in between, and the Mac is busy with it.',
  'check.launchd.switched-off.why':
    'A job that was switched off in System Settings does not start, however well it is set up. What relied on it gets no answer.',
  'check.launchd.not-loaded.why':
    'Go may be told to ask a program on this Mac, which a background job is to start. As long as macOS does not run that job, nobody answers.',
  'check.launchd.refresher.why':
    'gomend can set up a job that makes macOS forget addresses when the network changes. It runs with full rights, so it has to be exactly as gomend wrote it.',
  'check.launchd.install-refresher.why':
    'A Mac that changes networks often may hold on to an old address for a while. Hardly anybody needs a job against that, so it is set up only when you ask for it.',
  'check.launchd.remove-refresher.why': 'What gomend sets up it also takes away, and nothing of it is to stay behind.',
};
