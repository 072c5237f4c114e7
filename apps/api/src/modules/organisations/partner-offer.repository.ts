import { Injectable } from '@nestjs/common';
import type { IsoDate, OrganisationId, PartnerOfferId } from '@trefoil/vocabulary';
import { In, Not } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PartnerOffer } from './partner-offer.entity';

@Injectable()
export class PartnerOfferRepository {
  constructor(private readonly work: UnitOfWork) {}

  findById(id: PartnerOfferId): Promise<PartnerOffer | null> {
    return this.work.manager.findOneBy(PartnerOffer, { id });
  }

  findManyById(ids: readonly PartnerOfferId[]): Promise<PartnerOffer[]> {
    return this.work.manager.findBy(PartnerOffer, { id: In([...ids]) });
  }

  /** Locked until the transaction ends. */
  findForChange(id: PartnerOfferId): Promise<PartnerOffer | null> {
    return this.work.manager.findOne(PartnerOffer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Published and not expired, newest first, at most `most` for each organisation. */
  findCurrentOf(organisationIds: readonly OrganisationId[], today: IsoDate, most: number): Promise<PartnerOffer[]> {
    return this.work.manager
      .createQueryBuilder(PartnerOffer, 'offer')
      .where(
        `offer.id in (
          select ranked.id from (
            select o.id, row_number() over (partition by o.organisation_id order by o.published_at desc, o.id desc) as place
              from partner_offer o
             where o.organisation_id = any(:organisationIds) and o.status = 'PUBLISHED' and (o.valid_until is null or o.valid_until >= :today)
          ) ranked where ranked.place <= :most)`,
        { organisationIds, today, most },
      )
      .orderBy('offer.publishedAt', 'DESC')
      .addOrderBy('offer.id', 'DESC')
      .getMany();
  }

  /** All but withdrawn ones, newest first. */
  findOpenOf(organisationIds: readonly OrganisationId[], most: number): Promise<PartnerOffer[]> {
    return this.work.manager.find(PartnerOffer, {
      where: { organisationId: In([...organisationIds]), status: Not('WITHDRAWN') },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: most,
    });
  }

  create(fields: Partial<PartnerOffer>): Promise<PartnerOffer> {
    return this.work.manager.save(this.work.manager.create(PartnerOffer, fields));
  }

  save(offer: PartnerOffer): Promise<PartnerOffer> {
    return this.work.manager.save(offer);
  }

  /** Withdraws whatever an organisation has, and tells which those were. */
  async withdrawAllOf(organisationId: OrganisationId, at: Date): Promise<PartnerOfferId[]> {
    const [rows] = await this.work.manager.query<[{ id: PartnerOfferId }[], number]>(
      `update partner_offer set status = 'WITHDRAWN', withdrawn_at = $2, updated_at = $2, version = version + 1
        where organisation_id = $1 and status <> 'WITHDRAWN' returning id`,
      [organisationId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives whatever the first has to the second, and tells which those were. */
  async moveAllOf(mergedId: OrganisationId, intoId: OrganisationId, at: Date): Promise<PartnerOfferId[]> {
    const [rows] = await this.work.manager.query<[{ id: PartnerOfferId }[], number]>(
      `update partner_offer set organisation_id = $2, updated_at = $3, version = version + 1 where organisation_id = $1 returning id`,
      [mergedId, intoId, at],
    );
    return rows.map(({ id }) => id);
  }

  async hideAllOf(organisationId: OrganisationId, isHidden: boolean, at: Date): Promise<PartnerOfferId[]> {
    const [rows] = await this.work.manager.query<[{ id: PartnerOfferId }[], number]>('update partner_offer set is_hidden = $2, updated_at = $3 where organisation_id = $1 and is_hidden <> $2 returning id', [organisationId, isHidden, at]);
    return rows.map(({ id }) => id);
  }
}
