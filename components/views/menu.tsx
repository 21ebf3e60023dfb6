import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { ReactElement } from 'react';
import { hintLine } from '../frame/hints.ts';
import { LineRow } from '../frame/line-row.tsx';
import { useChoice } from '../frame/use-choice.ts';
import { useDrawn } from '../frame/use-drawn.ts';
import { useFrame } from '../frame/use-frame.ts';
import { useKeys } from '../keys/use-keys.ts';
import { paragraph } from '../text/blocks.ts';
import { BLANK, type Line, span } from '../text/line.ts';
import { cutEnd, padEnd, widthOf } from '../text/width.ts';
import { useWizard } from '../wizard-context.ts';

export interface MenuItem {
  readonly label: string;
  readonly value: string;
  /** What choosing it means, in a few words. */
  readonly about: string;
}

export interface MenuProps {
  readonly header: readonly Line[];
  readonly question: string;
  readonly items: readonly MenuItem[];
  readonly onSelect: (value: string) => void;
  /** It is the first menu: `q` leaves, and there is nothing to go back to. */
  readonly isFirst: boolean;
}

const POINTER_COLUMNS = 2;
const GAP = 4;

/** A question with a few answers. */
export function Menu({ header, question, items, onSelect, isFirst }: MenuProps): ReactElement {
  const { voice } = useWizard();
  const { width, rows } = useFrame();
  const { index, keys } = useChoice(items.map(({ value }) => value));
  const marked = items[index];
  useKeys({ ...keys, enter: () => marked && onSelect(marked.value) });
  const column = Math.max(...items.map(({ label }) => widthOf(label))) + GAP;
  const room = width - POINTER_COLUMNS;
  // Where not all explanations fit beside their answers, only the marked one's is shown, below.
  const beside = items.every(({ about }) => column + widthOf(about) <= room);
  const labelled = items.map(({ label, value, about }) => ({
    value,
    label: beside ? padEnd(label, column) + about : cutEnd(label, room, voice.theme.symbols.ellipsis),
  }));
  const hints = hintLine(
    [
      { keys: ['up', 'down'] },
      { keys: ['enter'], label: voice.say('wizard.hint.choose') },
      { keys: ['help'] },
      { keys: [isFirst ? 'quit' : 'back'] },
    ],
    voice,
    width,
  );
  const below = beside ? [BLANK] : [BLANK, ...paragraph(marked?.about ?? '', width), BLANK];
  const above = [
    ...header.slice(0, Math.max(0, rows - 4 - items.length - below.length)),
    [span(question, 'strong')],
    BLANK,
  ];
  useDrawn([...above, ...labelled.map(({ label }) => [span(' '.repeat(POINTER_COLUMNS) + label)]), ...below, hints]);
  return (
    <Box flexDirection="column">
      {above.map(drawn)}
      <SelectInput
        // It would take keys itself, but of several that come in one read it answers only the last.
        key={index}
        isFocused={false}
        initialIndex={index}
        items={labelled}
        indicatorComponent={Pointer}
        itemComponent={Answer}
      />
      {[...below, hints].map(drawn)}
    </Box>
  );
}

function drawn(line: Line, index: number): ReactElement {
  return <LineRow key={index} line={line} />;
}

function Pointer({ isSelected = false }: { readonly isSelected?: boolean }): ReactElement {
  const { symbols } = useWizard().voice.theme;
  return (
    <Box flexShrink={0}>
      <LineRow line={[span(isSelected ? `${symbols.pointer} ` : '  ', 'accent')]} />
    </Box>
  );
}

function Answer({
  isSelected = false,
  label,
}: {
  readonly isSelected?: boolean;
  readonly label: string;
}): ReactElement {
  return <Text bold={isSelected}>{label}</Text>;
}
