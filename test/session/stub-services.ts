import type { SessionServices } from '../../src/session/services.ts';

const never = () => new Promise<never>(() => {});

/** Services that do nothing, for ever, but what a test gives them. */
export function stubServices(parts: Partial<SessionServices> = {}): SessionServices {
  return {
    left: null,
    unfinished: async () => null,
    examine: never,
    skip: () => {},
    enough: () => {},
    recognise: never,
    writeTicket: never,
    plan: never,
    writeScript: never,
    begin: never,
    resume: never,
    rollBack: async () => [],
    personSaysDone: () => {},
    prove: never,
    mapHost: never,
    knowledge: async () => new Map(),
    ask: never,
    proceed: (application) => application.proceed(),
    abandon: (application, failure) => application.abandon(failure),
    lookAgain: async () => [],
    watch: never,
    thisRun: async () => null,
    conflicts: async () => [],
    undo: async () => [],
    recordVerification: async () => {},
    ...parts,
  };
}
