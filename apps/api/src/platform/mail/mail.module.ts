import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config';
import { UnitOfWork } from '../database/unit-of-work';
import { KeepingTransport } from './keeping.transport';
import { KeptMailController } from './kept-mail.controller';
import { KeptMail } from './kept-mail.entity';
import { MAIL_TRANSPORT } from './mailer';
import { Mails } from './mails';
import { SmtpTransport } from './smtp.transport';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([KeptMail])],
  controllers: [KeptMailController],
  providers: [
    Mails,
    {
      provide: MAIL_TRANSPORT,
      inject: [CONFIG, UnitOfWork],
      useFactory: (config: Config, work: UnitOfWork) => (config.smtpUrl ? new SmtpTransport(config, config.smtpUrl) : new KeepingTransport(work)),
    },
  ],
  exports: [Mails],
})
export class MailModule {}
