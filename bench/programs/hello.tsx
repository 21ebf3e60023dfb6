// The least that Ink can do: one line, and out again when a key is pressed.
import { render, Text, useApp, useInput } from 'ink';

function Hello() {
  const { exit } = useApp();
  useInput(() => exit());
  return <Text>hello</Text>;
}

render(<Hello />);
