import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { LIMITS } from '@trefoil/vocabulary';

/** Most values an operation may ask for. The heaviest page of the site asks for about a third of it. */
export const MAX_WEIGHT = 30_000;

/** How long a list without a page size is taken to be. */
const USUAL_LIST = 20;

/** What rendering a text costs beside handing out a value. */
const RENDERED = 1000;
const isRendered = (field: string): boolean => field.endsWith('Html');

type Variables = Readonly<Record<string, unknown>>;

/**
 * How many values an operation asks for when its pages and lists are full. The other limits count what is written in the
 * document; lists within lists multiply.
 */
export function weigh(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
  const known = new Map<string, number>();

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, pageSize: number): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type, pageSize);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(fragments.get(selection.name.value), pageSize);
      const narrowed = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
      return sum + ofSelections(selection.selectionSet, narrowed, pageSize);
    }, 0);
  }

  /** Once for each fragment: spread within spread doubles, and would take as long. */
  function ofFragment(fragment: FragmentDefinitionNode | undefined, pageSize: number): number {
    if (!fragment) return 0;
    const key = `${fragment.name.value} ${pageSize}`;
    const weight = known.get(key) ?? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), pageSize);
    known.set(key, weight);
    return weight;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType | undefined, pageSize: number): number {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return 1;
    const named = getNamedType(field.type);
    if (!isCompositeType(named) || !node.selectionSet) return isRendered(name) ? RENDERED : 1;
    const within = 1 + ofSelections(node.selectionSet, named, pageSizeOf(field, node, variables, operation) ?? pageSize);
    if (!isListType(getNullableType(field.type))) return within;
    return within * (name === 'edges' ? pageSize : USUAL_LIST);
  }

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, USUAL_LIST) : 0;
}

/** Of each document the page sizes it was found modest with: only those of its variables weigh. */
const modest = new WeakMap<DocumentNode, Set<string>>();
const MOST_KEPT = 50;

/** Throws when the operation asks for more than anybody needs. */
export function requireModestOperation(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined, variables: Variables | null | undefined): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  const sizes = Object.entries(variables ?? {}).flatMap(([name, value]) => (typeof value === 'object' && value !== null ? [] : [`${name}=${typeof value === 'number' ? value : typeof value}`]));
  const key = [operation.name?.value, ...sizes].join(' ');
  const known = modest.get(document) ?? new Set();
  if (known.has(key)) return;
  if (weigh(schema, document, operation, variables ?? {}) > MAX_WEIGHT) {
    throw new GraphQLError('The operation asks for too much at once', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  }
  if (known.size < MOST_KEPT) modest.set(document, known.add(key));
}

/** The `first` or `last` of a field, at most what any page may have; undefined where it has none. */
function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables, operation: OperationDefinitionNode): number | undefined {
  const argument = field.args.find(({ name }) => name === 'first' || name === 'last');
  if (!argument) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  const size = given ? numberOf(given, variables, operation) : argument.defaultValue;
  return typeof size === 'number' && size >= 0 && size <= LIMITS.page.first ? size : LIMITS.page.first;
}

function numberOf(value: ValueNode, variables: Variables, operation: OperationDefinitionNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  if (Object.hasOwn(variables, name)) return variables[name];
  const otherwise = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return otherwise?.kind === Kind.INT ? Number(otherwise.value) : undefined;
}
