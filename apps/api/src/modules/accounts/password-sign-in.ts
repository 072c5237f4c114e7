import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import { PasswordService } from './password.service';
import type { Person } from './person.entity';

/** Sign-in with address and password, as a strategy of passport. */
@Injectable()
export class PasswordSignIn {
  private readonly passport = new Passport();

  constructor(passwords: PasswordService) {
    this.passport.use(
      'password',
      new Strategy({ usernameField: 'email', passReqToCallback: true }, (request, email, password, done) => {
        passwords.authenticate(email, password, request as Request).then((person) => done(null, person ?? false), done);
      }),
    );
  }

  /** Runs the strategy on credentials that came in a GraphQL input; null when they are wrong. */
  authenticate(request: Request, credentials: { email: string; password: string }): Promise<Person | null> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, person: Person | false) => (error ? reject(error) : resolve(person || null));
      const run = this.passport.authenticate('password', { session: false }, done) as (request: object, response: object, next: (error: unknown) => void) => void;
      run(Object.assign(Object.create(request) as Request, { body: credentials }), {}, reject);
    });
  }
}
