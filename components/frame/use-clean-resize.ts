import { useEffect, useMemo } from 'react';
import { DrawnFrame } from './drawn-frame.ts';

/** Cleans up behind a terminal that has become narrower, before Ink draws anew. */
export function useCleanResize(stdout: NodeJS.WriteStream): DrawnFrame {
  const frame = useMemo(() => new DrawnFrame(), []);
  useEffect(() => {
    const clean = () => {
      const added = frame.resized(stdout.columns);
      if (added !== '') stdout.write(added);
    };
    stdout.prependListener('resize', clean);
    return () => {
      stdout.off('resize', clean);
    };
  }, [stdout, frame]);
  return frame;
}
