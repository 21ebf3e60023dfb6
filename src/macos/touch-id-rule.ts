/** The line that lets sudo ask for a finger, as `/etc/pam.d/sudo_local.template` of macOS has it behind a `#`. */
export const TOUCH_ID_RULE = 'auth       sufficient     pam_tid.so';
