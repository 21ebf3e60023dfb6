/** One active rule of a file in /etc/pam.d. */
export interface PamRule {
  /** 1-based. */
  readonly line: number;
  /** `auth`, `account`, … */
  readonly facility: string;
  /** `sufficient`, `include`, … */
  readonly control: string;
  /** The module, or the file that `include` names. */
  readonly module: string;
}

/** Reads a file of /etc/pam.d; what is behind `#` is a remark. Source: pam.conf(5). */
export function readPamConfig(text: string): readonly PamRule[] {
  return text.split('\n').flatMap((line, index) => {
    const [facility, control, module] = line.replace(/#.*/, '').trim().split(/\s+/);
    return facility && control && module ? [{ line: index + 1, facility, control, module }] : [];
  });
}

/** Whether a finger is enough: `auth sufficient pam_tid.so` (pam_tid(8)). */
export function hasTouchId(rules: readonly PamRule[]): boolean {
  return rules.some(({ facility, module }) => facility === 'auth' && /(?:^|\/)pam_tid\.so(?:\.2)?$/.test(module));
}
