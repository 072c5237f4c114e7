// The list as one writes it in Nest without a thought of its price: entities, a find with its relation, Apollo.
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLModule, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation, type Repository } from 'typeorm';

@Entity()
@ObjectType()
class Organisation {
  @PrimaryColumn({ type: 'bigint' })
  @Field(() => ID)
  id: string;

  @Column({ type: 'varchar' })
  @Field(() => String)
  name: string;

  @Column({ type: 'text' })
  @Field(() => String)
  type: string;

  @Column({ type: 'char', length: 2 })
  @Field(() => String)
  country: string;

  @Column({ type: 'varchar', nullable: true })
  @Field(() => String, { nullable: true })
  city: string | null;

  @Column({ type: 'text', array: true })
  @Field(() => [String])
  fields: string[];

  @Column({ type: 'text', array: true })
  @Field(() => [String])
  activities: string[];

  @Column({ type: 'boolean' })
  @Field(() => Boolean)
  claimed: boolean;

  @Column({ type: 'boolean', name: 'is_demo' })
  @Field(() => Boolean)
  isDemo: boolean;
}

@Entity('organisation_search')
@ObjectType()
class FoundOrganisation {
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'smallint' })
  rank: number;

  @OneToOne(() => Organisation)
  @JoinColumn({ name: 'id' })
  @Field(() => Organisation)
  organisation: Relation<Organisation>;
}

@Resolver()
class ListResolver {
  constructor(@InjectRepository(FoundOrganisation) private readonly found: Repository<FoundOrganisation>) {}

  @Query(() => [FoundOrganisation])
  list(): Promise<FoundOrganisation[]> {
    return this.found.find({ relations: { organisation: true }, order: { rank: 'DESC', id: 'DESC' }, take: 20 });
  }
}

/** Gives the address it listens at. */
export async function serve(url: string): Promise<string> {
  @Module({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url, entities: [Organisation, FoundOrganisation], poolSize: 10, synchronize: false }),
      TypeOrmModule.forFeature([FoundOrganisation]),
      GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true }),
    ],
    providers: [ListResolver],
  })
  class ListModule {}

  const app = await NestFactory.create(ListModule, { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
}
