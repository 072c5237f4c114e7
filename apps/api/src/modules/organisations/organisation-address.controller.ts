import { Controller, Get, Next, Param, Res } from '@nestjs/common';
import { LOCALES, parseRorId, slugify, toPath } from '@trefoil/vocabulary';
import type { NextFunction, Response } from 'express';
import { Public } from '../../platform/auth/public.decorator';
import { OrganisationService } from './organisation.service';

/** Profiles by an address others can make: the id of the Research Organization Registry, also one it gave up since. */
@Public()
@Controller()
export class OrganisationAddressController {
  constructor(private readonly organisations: OrganisationService) {}

  /** What leads nowhere is answered by the pages, in the reader's language. */
  @Get(':locale/organisations/ror/:rorId')
  async byRorId(@Param('locale') locale: string, @Param('rorId') text: string, @Res() response: Response, @Next() next: NextFunction): Promise<void> {
    const reading = LOCALES.some((each) => each === locale) ? parseRorId(text) : null;
    const organisation = reading && reading.verdict !== 'MALFORMED' ? await this.organisations.findByRorId(reading.value) : null;
    if (!organisation) return next();
    response.set('cache-control', 'no-cache').redirect(302, `/${locale}/organisations/${toPath(slugify(organisation.name), organisation.id)}`);
  }
}
