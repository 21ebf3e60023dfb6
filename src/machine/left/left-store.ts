/** One small file of the person's own, on the computer gomend runs on: what was under way when they left. */
export interface LeftStore {
  /** null: there is none, or it is not this account's alone. @throws if it cannot be read */
  read(): Promise<string | null>;
  /** In the place of what stands there, all at once. @throws if it cannot be written */
  write(text: string): Promise<void>;
  /** Takes it away, if it is the one that is meant: another gomend may have written meanwhile. */
  remove(isMeant: (text: string) => boolean): Promise<void>;
}

/** For a machine that is itself only in memory, and for root, who leaves no file in a person's directory. */
export function memoryLeftStore(): LeftStore {
  let kept: string | null = null;
  return {
    read: async () => kept,
    async write(text) {
      kept = text;
    },
    async remove(isMeant) {
      if (kept !== null && isMeant(kept)) kept = null;
    },
  };
}
