import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountResolver } from './graphql/account.resolver';
import { PasswordReset } from './password-reset.entity';
import { PasswordService } from './password.service';
import { PasswordSignIn } from './password-sign-in';
import { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { PersonService } from './person.service';
import { Registration } from './registration.entity';
import { RegistrationService } from './registration.service';

@Module({
  imports: [TypeOrmModule.forFeature([Person, Registration, PasswordReset])],
  providers: [PersonRepository, PersonService, RegistrationService, PasswordService, PasswordSignIn, AccountResolver],
  exports: [PersonService],
})
export class AccountsModule {}
