import { type ReactElement, useState } from 'react';
import type { SessionEvent } from '../src/session/context.ts';
import type { SessionView } from './session-view.ts';
import { AnswerView } from './views/answer.tsx';
import { Apply } from './views/apply.tsx';
import { AreaMenu } from './views/area-menu.tsx';
import { Asking } from './views/asking.tsx';
import { Busy } from './views/busy.tsx';
import { Deciding } from './views/deciding.tsx';
import { Examine } from './views/examine.tsx';
import { FindingView } from './views/finding.tsx';
import { Findings } from './views/findings.tsx';
import { Learning } from './views/learning.tsx';
import { Mapping } from './views/mapping.tsx';
import { OccupiedView } from './views/occupied.tsx';
import { Proven, Proving } from './views/proving.tsx';
import { Ready } from './views/ready.tsx';
import { Review } from './views/review.tsx';
import { Summary } from './views/summary.tsx';
import { Suspecting } from './views/suspecting.tsx';
import { TicketView } from './views/ticket.tsx';
import { Tour } from './views/tour.tsx';
import { Waiting } from './views/waiting.tsx';
import { Welcome } from './views/welcome.tsx';
import { useWizard } from './wizard-context.ts';

export interface StateViewProps {
  readonly view: SessionView;
  readonly send: (event: SessionEvent) => void;
}

/** The view of the state the session is in. What outlives a view is kept here: where one was in the list. */
export function StateView({ view, send }: StateViewProps): ReactElement {
  const { voice } = useWizard();
  const [marked, setMarked] = useState('');
  const { state, context } = view;
  const props = { context, send };
  switch (state) {
    case 'welcome':
      return <Welcome {...props} />;
    case 'examine':
    case 'examineAgain':
      return <Examine {...props} />;
    case 'asking.message':
      return <Asking {...props} />;
    case 'asking.reading':
      return <Busy title={voice.say('ask.question')} doing={voice.say('ask.reading')} />;
    case 'asking.area':
      return <AreaMenu {...props} />;
    case 'suspecting':
      return <Suspecting {...props} />;
    case 'ticket.writing':
    case 'ticket.shown':
      return <TicketView {...props} />;
    case 'tour':
      return <Tour {...props} />;
    case 'ready':
      return <Ready {...props} />;
    case 'findings':
      if (context.symptom !== null) return <AnswerView {...props} marked={marked} onMark={setMarked} />;
      return <Findings {...props} area={context.area} marked={marked} onMark={setMarked} />;
    case 'finding':
      return <FindingView key={context.open} {...props} />;
    case 'learning':
      return <Learning {...props} />;
    case 'mapping':
      return <Mapping {...props} />;
    case 'review.planning':
      return <Review {...props} stage="planning" />;
    case 'review.ready':
      return <Review {...props} stage="ready" />;
    case 'review.refused':
      return <Review {...props} stage="refused" />;
    case 'confirm':
      return <Review {...props} stage="confirm" />;
    case 'occupied':
      return <OccupiedView {...props} />;
    case 'begin':
    case 'elevate':
    case 'apply':
    case 'abandon':
    case 'verify':
      return <Apply context={context} stage={state} />;
    case 'waiting':
      return <Waiting {...props} />;
    case 'summary':
      return <Summary {...props} />;
    case 'proving.running':
      return <Proving {...props} />;
    case 'proving.over':
      return <Proven {...props} />;
    case 'deciding':
      return <Deciding key={context.decisions.length} {...props} />;
    case 'comparing':
    case 'undoing':
      return <Busy title={voice.say('wizard.undoing')} doing={voice.say('wizard.undoing.doing')} />;
    default:
      return <Busy title={voice.say('wizard.resuming')} doing={voice.say('wizard.resuming.doing')} />;
  }
}
