import { Box } from 'ink';
import { type ReactElement, useState } from 'react';
import { Help } from './frame/help.tsx';
import { Covered, useKeys } from './keys/use-keys.ts';
import { StateView, type StateViewProps } from './state-view.tsx';

/** The wizard for eyes: one frame that is redrawn. The help covers a view, which keeps its place below. */
export function VisualWizard(props: StateViewProps): ReactElement {
  const [helpOpen, setHelpOpen] = useState(false);
  // Where a text is typed, a question mark is a letter of it.
  const isTyped = props.view.state === 'asking.message';
  useKeys(helpOpen || isTyped ? {} : { help: () => setHelpOpen(true) });
  return (
    <>
      {helpOpen && <Help onClose={() => setHelpOpen(false)} />}
      <Box flexDirection="column" display={helpOpen ? 'none' : 'flex'}>
        <Covered value={helpOpen}>
          <StateView {...props} />
        </Covered>
      </Box>
    </>
  );
}
