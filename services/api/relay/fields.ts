import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { type ClassType, Field } from 'type-graphql';
import { limits } from '../limits/limits.ts';

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
  );

/** An optional text in an input. */
export const Text = (description: string): PropertyDecorator =>
  all(
    Field(() => String, { nullable: true, description }),
    MaxLength(limits.textLength),
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
