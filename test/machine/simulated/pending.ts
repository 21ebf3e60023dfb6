/**
 * Simulated Macs whose cause gomend cannot find yet, and what each waits for. The list only gets shorter: a Mac on it
 * whose cause is found fails its test until it is taken off.
 */
export const PENDING: Readonly<Record<string, string>> = {
  'docker-host-gone': 'the flow of containers and the Linux beside the Mac',
};
