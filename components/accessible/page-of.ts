import { answerPage } from './answer-page.ts';
import { areaPage, askingPage, suspectingPage, ticketPage } from './asking-pages.ts';
import { decidingPage } from './deciding-page.ts';
import { examinePage } from './examine-page.ts';
import { learningPage } from './learning-page.ts';
import { findingPage, findingsPage, welcomePage } from './looking-pages.ts';
import { mappingPage } from './mapping-page.ts';
import type { Page, PageInput } from './page.ts';
import { provenPage, provingPage } from './proving-page.ts';
import { readyPage } from './ready-page.ts';
import { busyPage, confirmPage, occupiedPage, reviewPage, summaryPage, waitingPage } from './repairing-pages.ts';

import { tourPage } from './tour-page.ts';

/** What is read out in the state the session is in. */
export function pageOf(input: PageInput): Page {
  switch (input.view.state) {
    case 'welcome':
      return welcomePage(input);
    case 'examine':
      return examinePage(input);
    case 'asking.message':
      return askingPage(input);
    case 'asking.area':
      return areaPage(input);
    case 'suspecting':
      return suspectingPage(input);
    case 'ticket.writing':
    case 'ticket.shown':
      return ticketPage(input);
    case 'tour':
      return tourPage(input);
    case 'ready':
      return readyPage(input);
    case 'findings':
      return input.view.context.symptom === null ? findingsPage(input) : answerPage(input);
    case 'finding':
      return findingPage(input);
    case 'learning':
      return learningPage(input);
    case 'mapping':
      return mappingPage(input);
    case 'review.planning':
    case 'review.ready':
    case 'review.refused':
      return reviewPage(input);
    case 'confirm':
      return confirmPage(input);
    case 'occupied':
      return occupiedPage(input);
    case 'waiting':
      return waitingPage(input);
    case 'deciding':
      return decidingPage(input);
    case 'proving.running':
      return provingPage(input);
    case 'proving.over':
      return provenPage(input);
    case 'summary':
      return summaryPage(input);
    default:
      return busyPage(input);
  }
}
