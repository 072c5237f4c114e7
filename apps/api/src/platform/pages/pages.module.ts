import { Module } from '@nestjs/common';
import { GraphqlModule } from '../graphql/graphql.module';
import { PagesController } from './pages.controller';

@Module({ imports: [GraphqlModule], controllers: [PagesController] })
export class PagesModule {}
