/** A document for programs: one JSON value, one line end. */
export function jsonDocument(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
