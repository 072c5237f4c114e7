import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountService } from './account.service';
import { AddressChange } from './address-change.entity';
import { AuthController } from './identity/auth.controller';
import { IdentityProviders } from './identity/identity-providers';
import { IdentityRepository } from './identity/identity.repository';
import { IdentityService } from './identity/identity.service';
import { LinkedIdentity } from './identity/linked-identity.entity';
import { AccountResolver } from './graphql/account.resolver';
import { IdentityResolver } from './graphql/identity.resolver';
import { SettingsResolver } from './graphql/settings.resolver';
import { ModeratorService } from './moderator.service';
import { PasswordReset } from './password-reset.entity';
import { PasswordService } from './password.service';
import { PasswordSignIn } from './password-sign-in';
import { Person } from './person.entity';
import { PersonRepository } from './person.repository';
import { PersonService } from './person.service';
import { Registration } from './registration.entity';
import { RegistrationService } from './registration.service';
import { AccountDataRepository } from './rights/account-data.repository';
import { OperatorResolver } from './rights/operator.resolver';
import { RightsResolver } from './rights/rights.resolver';
import { RightsService } from './rights/rights.service';
import { SignIns } from './sign-ins';

@Module({
  imports: [TypeOrmModule.forFeature([Person, Registration, PasswordReset, AddressChange, LinkedIdentity])],
  controllers: [AuthController],
  providers: [PersonRepository, PersonService, ModeratorService, RegistrationService, PasswordService, PasswordSignIn, SignIns, AccountService, AccountResolver, SettingsResolver, IdentityProviders, IdentityRepository, IdentityService, IdentityResolver, AccountDataRepository, RightsService, RightsResolver, OperatorResolver],
  exports: [PersonService, ModeratorService],
})
export class AccountsModule {}
