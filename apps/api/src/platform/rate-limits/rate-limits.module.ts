import { Global, Module } from '@nestjs/common';
import { Guesses } from './guesses';
import { RateLimits } from './rate-limits';

@Global()
@Module({ providers: [RateLimits, Guesses], exports: [RateLimits, Guesses] })
export class RateLimitsModule {}
