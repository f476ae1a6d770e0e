import { GraphQLSafeInt } from 'graphql-scalars';
import { type ClassType, Field, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.ts';

/** The Relay connection type of a node type: `edges`, `nodes`, `pageInfo`, and `totalCount` counted only when asked for. */
export function connectionType(name: string, node: ClassType) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `${name} and its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; valid for the same sort order.' })
    cursor!: string;

    @Field(() => node, { description: `The ${name}.` })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${name} nodes.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: readonly Edge[];

    @Field(() => [node], { description: 'The items alone.' })
    nodes!: readonly object[];

    @Field(() => PageInfo, { complexity: 0, description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => GraphQLSafeInt, {
      description: 'Items that match the filter, over all pages. Counted only when selected.',
    })
    totalCount!: () => Promise<number>;
  }
  return Connection;
}
