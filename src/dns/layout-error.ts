/** The message does not add up; `message` says where, in a few words. */
export class LayoutError extends Error {}
