/** Facts that change with the person's go settings file. go reads it on every start. */
export const MADE_FROM_ENV_FILE: readonly string[] = ['toolchain.env-file', 'toolchain.go-env', 'toolchain.go-version'];
