/** Where Apple's Command Line Tools are installed (xcode-select(1)). */
export const CLT_DIRECTORY = '/Library/Developer/CommandLineTools';
