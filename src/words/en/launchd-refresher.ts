import type { Catalogue } from '../words.ts';

/** The one background job that gomend installs, on request alone. */
export const launchdRefresher: Catalogue = {
  'fact.launchd.refresher': 'looking for the job of gomend’s own',
  'check.launchd.refresher': 'gomend’s own job for DNS answers',
  'check.launchd.install-refresher': 'installing gomend’s job for DNS answers',
  'check.launchd.remove-refresher': 'removing gomend’s job for DNS answers',

  'finding.launchd.refresher.none.summary': 'gomend has installed no job of its own',
  'finding.launchd.refresher.works.summary': 'gomend’s own job {label} is installed and loaded',
  'finding.launchd.refresher.not-told.summary': 'could not be told: whether macOS has gomend’s own job {label}',
  'finding.launchd.refresher.not-told.meaning': 'launchd did not answer. Its file is there.',
  'finding.launchd.refresher.not-told.advice': 'Nothing to do; nothing that Go needs rests on it.',
  'finding.launchd.refresher.changed.summary': 'somebody changed gomend’s own job {label}',
  'finding.launchd.refresher.changed.meaning':
    'Its file {plist} does not read as any gomend wrote it. It runs as root, so what it does now is whatever somebody wrote there.',
  'finding.launchd.refresher.changed.advice': 'I would take it away. If you still want it, it can be installed anew.',
  'finding.launchd.refresher.newer.summary': 'a newer gomend installed its own job {label}',
  'finding.launchd.refresher.newer.meaning': 'This gomend does not know that version, and leaves it alone.',
  'finding.launchd.refresher.newer.advice': 'Use the newer gomend to change or remove it.',
  'finding.launchd.refresher.older.summary': 'gomend’s own job {label} is of an older version ({version})',
  'finding.launchd.refresher.older.meaning': 'It goes on working as it did.',
  'finding.launchd.refresher.older.advice':
    'I can bring it up to date. Removing it is just as good: hardly anybody needs it.',
  'finding.launchd.refresher.idle.summary': 'gomend’s own job {label} is installed, and does not run',
  'finding.launchd.refresher.idle.meaning':
    'It is switched off in Login Items, or its file is not in order. Nothing that Go needs rests on it.',
  'finding.launchd.refresher.idle.advice': 'Leave it so, or take it away: `gomend fix launchd.remove-refresher`.',
  'finding.launchd.refresher.not-loaded.summary': 'macOS does not have gomend’s own job {label}',
  'finding.launchd.refresher.not-loaded.meaning':
    'Its file is there and in order, but somebody had launchd let go of it. It is taken on again at the next start.',
  'finding.launchd.refresher.not-loaded.advice':
    'I can start it. If you no longer want it: `gomend fix launchd.remove-refresher`.',
  'finding.launchd.refresher.there.summary': 'gomend’s own job {label} is there already',
  'finding.launchd.refresher.there.meaning': 'Its file is {plist}. It may be older, changed, or not be loaded.',
  'finding.launchd.refresher.there.advice': 'Let me look at it: `gomend check --only launchd.refresher`.',
  'finding.launchd.refresher.others-first.summary': 'another job throws DNS answers away already: {others}',
  'finding.launchd.refresher.others-first.meaning':
    'A second one beside it would make your Mac forget even more often, and one of them is enough to wonder about.',
  'finding.launchd.refresher.others-first.advice':
    'Look at it first: `gomend fix launchd.dns-flusher`. When it is gone you will probably not miss it.',
  'finding.launchd.refresher.offered.summary':
    'you asked for a job that throws DNS answers away when the network changes',
  'finding.launchd.refresher.offered.meaning':
    'Hardly anybody needs it. macOS keeps each answer only for as long as it is valid, an hour at most, forgets them by itself when its name servers change, and reads /etc/hosts and /etc/resolver again when they change. What still looks stale is mostly a wrong name server, a VPN, or an answer that is stale at the server: this job hides that, and cures none of it. What it does: when macOS writes another list of name servers, and once a minute at most, root sends mDNSResponder the signal to forget. Every app then asks for every name again. It can miss a change: Apple calls the way it is started unreliable.',
  'finding.launchd.refresher.offered.advice':
    'I would leave it. For the rare case, do it once by hand: `sudo killall -HUP mDNSResponder`. If you want the job all the same, say yes: one file of root’s, no rule for sudo, no timer, no script.',
  'finding.launchd.refresher.to-remove.summary': 'you asked to remove gomend’s own job {label}',
  'finding.launchd.refresher.to-remove.meaning': 'Its file is {plist}. Nothing else of it is on this Mac.',
  'finding.launchd.refresher.to-remove.advice': 'Nothing that Go needs rests on it.',

  'fix.launchd.install-refresher.title':
    'install the job {label}, which throws DNS answers away when the network changes',
  'fix.launchd.install-refresher.why': 'Only because you asked for it.',
  'fix.launchd.install-refresher.risk':
    'Look-ups are slow for a moment after each change, and the cause of what it hides stays hidden. macOS shows it in Login Items.',
  'fix.launchd.install-refresher.undo': 'The job is stopped, and its file is removed.',
  'fix.launchd.update-refresher.title': 'bring gomend’s own job {label} up to date',
  'fix.launchd.update-refresher.why': 'Its file was written by an older gomend.',
  'fix.launchd.update-refresher.risk': 'None that we know of.',
  'fix.launchd.update-refresher.undo': 'The old file comes back, and is loaded.',
  'fix.launchd.remove-refresher.title': 'stop gomend’s own job {label}, and move its file to {to}',
  'fix.launchd.remove-refresher.why': 'There nothing reads it. You can delete it when you like.',
  'fix.launchd.remove-refresher.risk': 'None: macOS keeps its DNS answers in order by itself.',
  'fix.launchd.remove-refresher.undo': 'The file goes back to {plist}, and is loaded again.',
};
