import { Module } from '@nestjs/common';
import { GraphqlModule } from '../graphql/graphql.module';
import { PagesController } from './pages.controller';
import { RobotsController } from './robots.controller';

@Module({ imports: [GraphqlModule], controllers: [RobotsController, PagesController] })
export class PagesModule {}
