import { notKnown, type Program, printed } from './program.ts';

const WORDS = { no: 'No', yes: 'Yes', 'user-approved': 'Yes (User Approved)' } as const;

/** `profiles status -type enrollment`: the only form that answers without root. */
export const profiles: Program = (call) => {
  if (call.args.join(' ') !== 'status -type enrollment') {
    return notKnown(call, 1, "profiles: the command and options don't fit together; see 'profiles help'\n");
  }
  const { byDep, enrolment } = call.mac.state.management;
  return printed(`Enrolled via DEP: ${byDep ? 'Yes' : 'No'}\nMDM enrollment: ${WORDS[enrolment]}\n`);
};
