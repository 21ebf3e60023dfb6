/** Variables that a person tries out, upon what is there or instead of it. */
export interface WhatIf {
  /** An empty value is one: it can hide what stands below it. */
  readonly given: Readonly<Record<string, string>>;
  /** This computer's own settings play no part. */
  readonly only: boolean;
}

export const AS_IT_IS: WhatIf = { given: {}, only: false };

/** The environment of a program that is started here, as the person imagines it. */
export function imagined(
  environment: Readonly<Record<string, string>>,
  { given, only }: WhatIf,
): Readonly<Record<string, string>> {
  return only ? given : { ...environment, ...given };
}
