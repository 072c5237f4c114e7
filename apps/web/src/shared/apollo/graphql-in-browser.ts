/*
 * What the browser needs of graphql, in place of the whole: build/graphql-plugin.ts puts it where Apollo Client imports `graphql`.
 * graphql's own printer knows the language of schemas too and is five times as long.
 */
import type { ASTNode, ConstDirectiveNode, DirectiveNode, DocumentNode, SelectionSetNode, TypeNode, ValueNode, VariableDefinitionNode } from 'graphql';
import { OperationTypeNode } from 'graphql/language/ast';
import { Kind } from 'graphql/language/kinds';
import { BREAK, visit } from 'graphql/language/visitor';

export { BREAK, Kind, OperationTypeNode, visit };

export function isSelectionNode({ kind }: ASTNode): boolean {
  return kind === Kind.FIELD || kind === Kind.FRAGMENT_SPREAD || kind === Kind.INLINE_FRAGMENT;
}

/** Writes a document of operations and fragments, on as few bytes as it takes. */
export function print({ definitions }: DocumentNode): string {
  return definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return `fragment ${definition.name.value} on ${definition.typeCondition.name.value}${directives(definition.directives)}${selections(definition.selectionSet)}`;
    }
    if (definition.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not an operation: ${definition.kind}`);
    const variables = definition.variableDefinitions ?? [];
    const declared = variables.length === 0 ? '' : `(${variables.map(variable).join(',')})`;
    return `${definition.operation} ${definition.name?.value ?? ''}${declared}${directives(definition.directives)}${selections(definition.selectionSet)}`;
  }).join('\n');
}

function variable({ variable: { name }, type, defaultValue, directives: given }: VariableDefinitionNode): string {
  return `$${name.value}:${typeName(type)}${defaultValue ? `=${value(defaultValue)}` : ''}${directives(given)}`;
}

function typeName(type: TypeNode): string {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.LIST_TYPE ? `[${typeName(type.type)}]` : `${typeName(type.type)}!`;
}

function selections(set: SelectionSetNode | undefined): string {
  if (!set) return '';
  return `{${set.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}${directives(selection.directives)}`;
    if (selection.kind === Kind.INLINE_FRAGMENT) return `...${selection.typeCondition ? `on ${selection.typeCondition.name.value}` : ''}${directives(selection.directives)}${selections(selection.selectionSet)}`;
    return `${selection.alias ? `${selection.alias.value}:` : ''}${selection.name.value}${given(selection.arguments)}${directives(selection.directives)}${selections(selection.selectionSet)}`;
  }).join(' ')}}`;
}

function directives(list: readonly (DirectiveNode | ConstDirectiveNode)[] | undefined): string {
  return (list ?? []).map((directive) => `@${directive.name.value}${given(directive.arguments)}`).join('');
}

function given(list: DirectiveNode['arguments']): string {
  return !list || list.length === 0 ? '' : `(${list.map((argument) => `${argument.name.value}:${value(argument.value)}`).join(',')})`;
}

function value(node: ValueNode): string {
  if (node.kind === Kind.VARIABLE) return `$${node.name.value}`;
  if (node.kind === Kind.NULL) return 'null';
  if (node.kind === Kind.STRING) return JSON.stringify(node.value);
  if (node.kind === Kind.LIST) return `[${node.values.map(value).join(',')}]`;
  if (node.kind === Kind.OBJECT) return `{${node.fields.map((field) => `${field.name.value}:${value(field.value)}`).join(',')}}`;
  return String(node.value);
}
