import { Global, Injectable, Module } from '@nestjs/common';

/** The time, as a port: tests travel by replacing it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class ClockModule {}
