export { ConsortiumProposalsModule } from './consortium-proposals.module';
