import { ArrayMaxSize, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
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

/** One line that people read, like a name: no control characters, not blank, at most `most` characters. */
export const Line = (most: number): PropertyDecorator =>
  all(Length(1, most), Matches(/^(?!\s*$)[^\u0000-\u001f\u007f]*$/, { message: '$property must be one line of text' }));

/** A reason or the like: not blank, at most `most` characters. */
export const Prose = (most: number): PropertyDecorator =>
  all(Length(1, most), Matches(/\S/, { message: '$property must not be blank' }));

/** An optional list of enum values in an input. */
export const EnumList = (values: object, description: string): PropertyDecorator =>
  all(
    Field(() => [values], { nullable: true, description }),
    ArrayMaxSize(limits.listEntries),
  );

/** An optional input object, validated with its parent. */
export const Nested = (type: () => ClassType, description: string): PropertyDecorator =>
  all(Field(type, { nullable: true, description }), ValidateNested());
