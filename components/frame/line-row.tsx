import { Text } from 'ink';
import Spinner from 'ink-spinner';
import type { ReactElement } from 'react';
import type { Line } from '../text/line.ts';
import { useWizard } from '../wizard-context.ts';

/** Exactly one row of the terminal. */
export function LineRow({ line }: { readonly line: Line }): ReactElement {
  const { looks, symbols } = useWizard().voice.theme;
  if (line.length === 0) return <Text> </Text>;
  return (
    <Text wrap="truncate-end">
      {line.map((part, index) => (
        // Spans have no identity of their own: their place is all there is.
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is drawn anew as a whole
        <Text key={index} {...looks[part.tone]}>
          {part.moves ? <Spinner type={symbols.spinner} /> : part.text}
        </Text>
      ))}
    </Text>
  );
}
