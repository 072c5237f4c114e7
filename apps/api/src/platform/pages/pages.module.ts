import { Module } from '@nestjs/common';
import { GraphqlModule } from '../graphql/graphql.module';
import { PagesController } from './pages.controller';
import { RobotsController } from './robots.controller';
import { SecurityTxtController } from './security-txt.controller';

@Module({ imports: [GraphqlModule], controllers: [RobotsController, SecurityTxtController, PagesController] })
export class PagesModule {}
