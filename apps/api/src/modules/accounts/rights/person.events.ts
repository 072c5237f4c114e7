import type { PersonId } from '@trefoil/vocabulary';

/** What tables hold of a person, by the name it has in the file they are given. */
export type PersonalData = Record<string, readonly object[]>;

/** Somebody asks for all that refers to them: each module puts in what its tables hold. */
export class PersonExported {
  readonly data: PersonalData = {};

  constructor(
    readonly personId: PersonId,
    readonly email: string,
  ) {}

  put(data: PersonalData): void {
    Object.assign(this.data, data);
  }
}

/**
 * Somebody leaves for good: each module takes out of its tables what refers to them, or refuses by throwing. What
 * organisations published stays, without the person. Their own row goes last, with all that hangs on it.
 */
export class PersonErased {
  constructor(
    readonly personId: PersonId,
    readonly email: string,
  ) {}
}
