import { type PipeTransform } from '@nestjs/common';
import { Args, ID } from '@nestjs/graphql';
import { isId } from '@trefoil/vocabulary';
import { NotFound } from '../errors/app-error';

/** Lets only what could be an id reach the database; anything else cannot exist. */
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new NotFound();
    return value;
  }
}

/** An id argument of a query. */
export const IdArg = (name = 'id', description?: string) => Args(name, { type: () => ID, description }, new IdPipe());
