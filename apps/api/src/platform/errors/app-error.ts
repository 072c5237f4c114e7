/** What a caller may be told went wrong with one field: where, a stable code, and the figures its wording needs. */
export interface FieldFault {
  /** Path from the mutation's input, such as `profile.names.0.name`. */
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ErrorKind =
  | 'UNAUTHENTICATED'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'GONE'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'SERVICE_UNAVAILABLE';

/**
 * A fault a caller can understand and act on. `kind` says what sort it is (and sets the HTTP status of a page),
 * `code` is stable and worded by the web; it is the kind itself unless a domain names its own.
 * Anything thrown that is no AppError becomes INTERNAL with an id that is in the log.
 */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string = kind,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = new.target.name;
  }
}

export class Unauthenticated extends AppError {
  constructor() {
    super('UNAUTHENTICATED');
  }
}

export class NotAllowed extends AppError {
  constructor(code?: string) {
    super('NOT_ALLOWED', code);
  }
}

/** Also for what exists but is not this reader's to see: the two are not told apart. */
export class NotFound extends AppError {
  constructor(code?: string) {
    super('NOT_FOUND', code);
  }
}

/** Was public once and has been withdrawn. */
export class Gone extends AppError {
  constructor() {
    super('GONE');
  }
}

export class InvalidInput extends AppError {
  constructor(fields: readonly FieldFault[], code?: string) {
    super('INVALID_INPUT', code, {}, fields);
  }
}

export class Conflict extends AppError {
  constructor(code?: string, params?: Readonly<Record<string, string | number>>) {
    super('CONFLICT', code, params);
  }
}

export class TooManyRequests extends AppError {
  constructor(retryAfterSeconds: number) {
    super('TOO_MANY_REQUESTS', undefined, { retryAfterSeconds });
  }
}

export class ServiceUnavailable extends AppError {
  constructor(retryAfterSeconds = 5) {
    super('SERVICE_UNAVAILABLE', undefined, { retryAfterSeconds });
  }
}
