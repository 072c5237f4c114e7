import { Global, Module } from '@nestjs/common';
import { JobRunner } from './job-runner';
import { Jobs } from './jobs';

@Global()
@Module({ providers: [Jobs, JobRunner], exports: [Jobs] })
export class JobsModule {}
