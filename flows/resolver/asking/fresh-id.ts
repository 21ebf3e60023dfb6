/** Of a DNS message: nobody can guess it, so that who answers must have seen the question. */
export function freshId(): number {
  const [id = 0] = crypto.getRandomValues(new Uint16Array(1));
  return id;
}
