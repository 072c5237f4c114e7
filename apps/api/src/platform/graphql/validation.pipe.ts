import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldFault, InvalidInput } from '../errors/app-error';

interface FaultContext {
  readonly code?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

function faultsOf(errors: readonly ValidationError[], parent: string): FieldFault[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).slice(0, 1).map((constraint): FieldFault => {
      const context = error.contexts?.[constraint] as FaultContext | undefined;
      return { path, code: context?.code ?? 'MALFORMED', ...(context?.params ? { params: context.params } : {}) };
    });
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

/** Checks inputs by their decorators and tells all faults at once, each with its field. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors: ValidationError[]) => new InvalidInput(faultsOf(errors, '')),
  });
}
