import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../auth/public.decorator';
import { ServiceUnavailable } from '../errors/app-error';

@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  /** The process runs. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. */
  @Get('ready')
  async ready() {
    try {
      await this.source.query('select 1');
    } catch {
      throw new ServiceUnavailable(2);
    }
    return { status: 'ok' };
  }
}
