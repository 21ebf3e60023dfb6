/** Something that may not pass the door: a bug of whoever made it, so it is thrown and never an outcome. */
export class InvalidOperation extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'InvalidOperation';
  }
}
