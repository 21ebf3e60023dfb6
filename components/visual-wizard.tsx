import { Box } from 'ink';
import { type ReactElement, useState } from 'react';
import { Help } from './frame/help.tsx';
import { Covered, useKeys } from './keys/use-keys.ts';
import { StateView, type StateViewProps } from './state-view.tsx';

/** The wizard for eyes: one frame that is redrawn. The help covers a view, which keeps its place below. */
export function VisualWizard(props: StateViewProps): ReactElement {
  const [helpOpen, setHelpOpen] = useState(false);
  useKeys(helpOpen ? {} : { help: () => setHelpOpen(true) });
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
