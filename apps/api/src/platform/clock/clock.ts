import { Global, Injectable, Module } from '@nestjs/common';
import { timeRetold } from './retelling';

/** The time, as a port: tests travel by replacing it. */
@Injectable()
export class Clock {
  now(): Date {
    return timeRetold() ?? new Date();
  }
}

@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class ClockModule {}
