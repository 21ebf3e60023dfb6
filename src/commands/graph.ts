import { jsonDocument } from '../report/json.ts';
import { mermaid } from '../session/graph.ts';
import { sessionMachine } from '../session/machine.ts';
import type { SessionServices } from '../session/services.ts';
import { destinationOf } from './destination.ts';
import type { Command } from './verbs.ts';

/** `gomend graph`: the session's states, drawn from the very definition that runs. */
export const graph: Command = async (invocation, terminal) => {
  const destination = await destinationOf(invocation, terminal);
  const diagram = mermaid(sessionMachine(idleServices));
  const isJson = invocation.format === 'json';
  await destination.write(isJson ? jsonDocument({ schema: 'gomend.graph/1', mermaid: diagram }) : diagram);
  return 0;
};

const never = (): never => {
  throw new Error('a drawing does nothing');
};

/** A machine that is only drawn never starts, so nothing of this is ever called. */
const idleServices: SessionServices = {
  left: null,
  unfinished: never,
  examine: never,
  skip: never,
  enough: never,
  recognise: never,
  writeTicket: never,
  plan: never,
  writeScript: never,
  begin: never,
  resume: never,
  rollBack: never,
  personSaysDone: never,
  prove: never,
  mapHost: never,
  knowledge: never,
  ask: never,
  proceed: never,
  abandon: never,
  lookAgain: never,
  watch: never,
  thisRun: never,
  conflicts: never,
  undo: never,
  recordVerification: never,
};
