import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddVocationalEducationToSeats1795081000000 implements MigrationInterface {
  name = 'AddVocationalEducationToSeats1795081000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table seat add provides_vet boolean');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table seat drop provides_vet');
  }
}
