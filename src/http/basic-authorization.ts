/** Part of an address as it is meant; what is not well encoded is taken as it stands. */
export function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `user:password` of an address, decoded; null where it has none. */
export function userOf({ username, password }: URL): string | null {
  return username === '' && password === '' ? null : `${decodedPart(username)}:${decodedPart(password)}`;
}

/** What proves it to a server, or to a proxy. Source: RFC 7617; the letters are UTF-8, as Go and curl send them. */
export function basicAuthorization(user: string): string {
  return `Basic ${Buffer.from(user, 'utf8').toString('base64')}`;
}
