import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { limitError } from './limit-error.ts';
import { limits } from './limits.ts';

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const plumbing: ReadonlySet<string> = new Set(['edges', 'node', 'nodes']);
const empty: Shape = { depth: 0, aliases: 0, fields: 0 };

/** Measures a document once per fragment, so that fragments spread in fragments cannot make the measuring itself expensive. */
class Measure {
  private readonly known = new Map<string, Shape>();
  private readonly context: ValidationContext;

  constructor(context: ValidationContext) {
    this.context = context;
  }

  of(set: SelectionSetNode): Shape {
    let { depth, aliases, fields } = empty;
    for (const selection of set.selections) {
      const inner = this.inner(selection);
      depth = Math.max(depth, inner.depth);
      aliases += inner.aliases;
      fields += inner.fields;
    }
    return { depth, aliases, fields };
  }

  private inner(selection: SelectionSetNode['selections'][number]): Shape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = this.context.getFragment(selection.name.value);
      return fragment == null ? empty : this.fragment(fragment);
    }
    const alias = selection.alias === undefined ? 0 : 1;
    const name = selection.name.value;
    // Introspection nests deeply by nature; graphql's own rule (MaxIntrospectionDepth) bounds it.
    if (selection.selectionSet === undefined || name.startsWith('__')) return { depth: 0, aliases: alias, fields: 1 };
    const below = this.of(selection.selectionSet);
    return { depth: below.depth + (plumbing.has(name) ? 0 : 1), aliases: below.aliases + alias, fields: 1 };
  }

  private fragment(fragment: FragmentDefinitionNode): Shape {
    const name = fragment.name.value;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, empty); // a fragment that spreads itself ends here; graphql's own rule refuses it
    const shape = this.of(fragment.selectionSet);
    this.known.set(name, shape);
    return shape;
  }
}

/** Validation rule: depth, aliases and root fields of every operation within `limits`, and operations that there are. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  const measure = new Measure(context);
  const check = (node: OperationDefinitionNode, name: string, max: number, actual: number, advice: string): void => {
    if (actual > max) context.reportError(limitError({ name, max, actual }, advice, [node]));
  };
  return {
    OperationDefinition(node) {
      // graphql finds that only when it executes, as an error of nobody.
      if (context.getSchema().getRootType(node.operation) == null)
        context.reportError(new GraphQLError(`The schema has no ${node.operation}s.`, { nodes: [node] }));
      const shape = measure.of(node.selectionSet);
      check(node, 'levels', limits.depth, shape.depth, 'Ask for the inner objects in a second query, by id.');
      check(node, 'aliases', limits.aliases, shape.aliases, 'Use filters with lists of ids, or several requests.');
      check(node, 'root fields', limits.rootFields, shape.fields, 'Send several requests.');
    },
  };
}
