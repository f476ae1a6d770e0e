import { ArrayMaxSize, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type ClassType, Field } from 'type-graphql';
import { limits } from '../limits/limits.ts';

const withoutNul = /^[^\u0000]*$/; // PostgreSQL's text cannot hold NUL
const nulMessage = 'must not contain NUL characters';

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

/** An optional list of texts in an input. */
export const TextList = (description: string): PropertyDecorator =>
  all(
    Field(() => [String], { nullable: true, description }),
    ArrayMaxSize(limits.listEntries),
    MaxLength(limits.textLength, { each: true }),
    Matches(withoutNul, { each: true, message: nulMessage }),
  );

/** An optional text in an input. */
export const Text = (description: string): PropertyDecorator =>
  all(
    Field(() => String, { nullable: true, description }),
    MaxLength(limits.textLength),
    Matches(withoutNul, { message: nulMessage }),
  );

/** An optional list of enum values in an input. */
export const EnumList = (values: object, description: string): PropertyDecorator =>
  all(
    Field(() => [values], { nullable: true, description }),
    ArrayMaxSize(limits.listEntries),
  );

/** An optional input object, validated with its parent. */
export const Nested = (type: () => ClassType, description: string): PropertyDecorator =>
  all(Field(type, { nullable: true, description }), ValidateNested());
