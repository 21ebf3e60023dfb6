/**
 * Exit statuses of launchctl as `launchctl error N` decodes them: errno texts up to 106, launchd's own from 107.
 * Source: measured on macOS 26.5 for 5, 37, 108, 112, 113, 119, 122, 125, 134, 159 and 161; the others from
 * published tables.
 */
export const LAUNCHCTL_CODES: ReadonlyMap<number, string> = new Map([
  [1, 'Operation not permitted'],
  [2, 'No such file or directory'],
  [3, 'No such process'],
  [5, 'Input/output error'],
  [13, 'Permission denied'],
  [17, 'File exists'],
  [22, 'Invalid argument'],
  [36, 'Operation now in progress'],
  [37, 'Operation already in progress'],
  [107, 'Malformed bundle'],
  [108, 'Invalid path'],
  [109, 'Invalid property list'],
  [110, 'Invalid or missing service identifier'],
  [111, 'Invalid or missing Program/ProgramArguments'],
  [112, 'Could not find specified domain'],
  [113, 'Could not find specified service'],
  [116, 'Routine not yet implemented'],
  [118, 'Bad response from server'],
  [119, 'Service is disabled'],
  [121, 'Path not searched for services'],
  [122, 'Path had bad ownership/permissions'],
  [124, 'Domain is tearing down'],
  [125, 'Domain does not support specified action'],
  [126, 'Request type is no longer supported'],
  [133, 'Multiple errors were returned; see stderr'],
  [134, 'Service cannot load in requested session'],
  [138, 'Service cannot be loaded on this hardware'],
  [139, 'Service cannot presently execute'],
  [144, 'Requestor lacks required entitlement'],
  [150, 'Operation not permitted while System Integrity Protection is engaged'],
  [159, 'Sandbox restriction'],
  [161, 'Service cannot be launched because of BTM policy'],
]);

/** The service is not loaded: what `print` exits with for a label that the domain does not know. */
export const NOT_LOADED = 113;
