import type { Catalogue } from '../words.ts';
import { asked } from './asked.ts';
import { capture } from './capture.ts';
import { card } from './card.ts';
import { checkWhy } from './check-why.ts';
import { cli } from './cli.ts';
import { companyRoot } from './company-root.ts';
import { evidence } from './evidence.ts';
import { explain } from './explain.ts';
import { explainGoproxy } from './explain-goproxy.ts';
import { explainProxy } from './explain-proxy.ts';
import { explainRoute } from './explain-route.ts';
import { launchd } from './launchd.ts';
import { launchdJobs } from './launchd-jobs.ts';
import { launchdRefresher } from './launchd-refresher.ts';
import { left } from './left.ts';
import { machine } from './machine.ts';
import { practice } from './practice.ts';
import { proving } from './proving.ts';
import { provingAbout } from './proving-about.ts';
import { proxy } from './proxy.ts';
import { read } from './read.ts';
import { ready } from './ready.ts';
import { resolver } from './resolver.ts';
import { runner } from './runner.ts';
import { script } from './script.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { symptom } from './symptom.ts';
import { symptomAsk } from './symptom-ask.ts';
import { symptomCauses } from './symptom-causes.ts';
import { ticket } from './ticket.ts';
import { toolchain } from './toolchain.ts';
import { tour } from './tour.ts';
import { trace } from './trace.ts';
import { unfinished } from './unfinished.ts';
import { upgrade } from './upgrade.ts';

export const en: Catalogue = {
  ...runner,
  ...machine,
  ...shell,
  ...toolchain,
  ...resolver,
  ...proxy,
  ...launchd,
  ...launchdJobs,
  ...launchdRefresher,
  ...session,
  ...read,
  ...cli,
  ...evidence,
  ...explain,
  ...explainGoproxy,
  ...explainProxy,
  ...explainRoute,
  ...practice,
  ...proving,
  ...provingAbout,
  ...script,
  ...unfinished,
  ...asked,
  ...capture,
  ...card,
  ...checkWhy,
  ...symptom,
  ...symptomAsk,
  ...ticket,
  ...symptomCauses,
  ...trace,
  ...companyRoot,
  ...tour,
  ...ready,
  ...upgrade,
  ...left,
};
