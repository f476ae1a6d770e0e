import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

type Json = { [key: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const child = (value: Json, key: string): Json => {
  const found = value[key];
  return isJson(found) ? found : {};
};
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * Compiles JSON Schema (2020-12) of OCSF classes out of a clone of github.com/ocsf/ocsf-schema:
 * `npx tsx services/sinks/testing/compile-ocsf.ts CLONE TAG OUT CLASS_FILE…`. Attributes of the profile `cloud` are required, those of other
 * profiles allowed; unknown attributes are refused.
 */
class Compiler {
  readonly definitions: Json = {};
  private readonly dictionary: Json;

  constructor(
    private readonly clone: string,
    private readonly tag: string,
  ) {
    this.dictionary = this.read('dictionary.json');
  }

  private read(path: string): Json {
    const options = { encoding: 'utf8', maxBuffer: 64e6 } as const;
    const parsed: unknown = JSON.parse(execFileSync('git', ['-C', this.clone, 'show', `${this.tag}:${path}`], options));
    if (!isJson(parsed)) throw new TypeError(`${path} is no object`);
    return parsed;
  }

  private find(folder: string, name: string): Json {
    const list = execFileSync('git', ['-C', this.clone, 'ls-tree', '-r', '--name-only', this.tag, folder], {
      encoding: 'utf8',
    });
    const path = list.split('\n').find((each) => each.endsWith(`/${name}.json`));
    if (path === undefined) throw new RangeError(`${folder} has no ${name}`);
    return this.read(path);
  }

  /** Attributes with those of what it extends and includes; its own win. */
  private attributes(definition: Json, folder: string): Json {
    const parent = text(definition['extends']);
    const inherited = parent === undefined ? {} : this.attributes(this.find(folder, parent), folder);
    const { $include, ...own } = child(definition, 'attributes');
    const included = (Array.isArray($include) ? $include : $include === undefined ? [] : [$include]).map((path) => {
      const part = this.read(String(path));
      const profile = part['meta'] === 'profile' ? text(part['name']) : undefined;
      return Object.fromEntries(
        Object.entries(child(part, 'attributes')).map(([key, value]) => [
          key,
          isJson(value) && profile !== undefined ? { ...value, profile } : value,
        ]),
      );
    });
    const merged: Json = { ...inherited };
    for (const part of [...included, own]) {
      for (const [key, value] of Object.entries(part)) {
        const before = child(merged, key);
        const more = isJson(value) ? value : {};
        merged[key] = { ...before, ...more, enum: { ...child(before, 'enum'), ...child(more, 'enum') } };
      }
    }
    return merged;
  }

  private type(name: string): Json {
    const base = child(child(child(this.dictionary, 'types'), 'attributes'), name);
    if (name === 'json_t') return {};
    if (!name.endsWith('_t')) return this.object(name);
    const root = text(base['type']) ?? name;
    const names: Record<string, string> = {
      string_t: 'string',
      integer_t: 'integer',
      long_t: 'integer',
      float_t: 'number',
      boolean_t: 'boolean',
    };
    const kind = names[root];
    if (kind === undefined) throw new RangeError(`type ${name} is unknown`);
    const pattern = text(base['regex']);
    return { type: kind, ...(pattern === undefined ? {} : { pattern }) };
  }

  private object(name: string): Json {
    if (this.definitions[name] === undefined) {
      this.definitions[name] = {};
      this.definitions[name] = this.shape(this.find('objects', name), 'objects');
    }
    return { $ref: `#/$defs/${name}` };
  }

  private shape(definition: Json, folder: string): Json {
    if (definition['name'] === 'object') return { type: 'object' };
    const attributes = this.attributes(definition, folder);
    const required: string[] = [];
    const properties: Json = {};
    for (const [key, value] of Object.entries(attributes)) {
      const own = isJson(value) ? value : {};
      const known = { ...child(child(this.dictionary, 'attributes'), key), ...own };
      const profile = text(own['profile']);
      if (own['requirement'] === 'required' && (profile === undefined || profile === 'cloud')) required.push(key);
      const allowed = Object.keys({
        ...child(child(child(this.dictionary, 'attributes'), key), 'enum'),
        ...child(own, 'enum'),
      });
      const type = this.type(text(known['type']) ?? 'string_t');
      const values = allowed.length === 0 ? {} : { enum: type['type'] === 'integer' ? allowed.map(Number) : allowed };
      const schema = { ...type, ...values };
      properties[key] = known['is_array'] === true ? { type: 'array', items: schema } : schema;
    }
    const anyOf = child(definition, 'constraints')['at_least_one'];
    return {
      type: 'object',
      properties,
      required,
      additionalProperties: false,
      ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((key) => ({ required: [key] })) } : {}),
    };
  }

  private category(definition: Json): number {
    const name = text(definition['category']);
    const parent = text(definition['extends']);
    if (name === undefined && parent !== undefined) return this.category(this.find('events', parent));
    return Number(child(child(this.read('categories.json'), 'attributes'), name ?? '')['uid']);
  }

  /** A class: its ids are category × 1,000 + class, and class × 100 + activity (OCSF, "Understanding OCSF"). */
  event(path: string): Json {
    const definition = this.read(path);
    const shape = this.shape(definition, 'events');
    const category = this.category(definition);
    const uid = category * 1_000 + Number(definition['uid']);
    const activities = child(child(this.attributes(definition, 'events'), 'activity_id'), 'enum');
    const properties = {
      ...child(shape, 'properties'),
      category_uid: { const: category },
      class_uid: { const: uid },
      type_uid: { enum: Object.keys(activities).map((id) => uid * 100 + Number(id)) },
    };
    return { ...shape, properties };
  }
}

const [clone = '', tag = '', out = '', ...classes] = process.argv.slice(2);
const compiler = new Compiler(clone, tag);
const oneOf = classes.map((path) => compiler.event(path));
const source = `github.com/ocsf/ocsf-schema at ${tag} (Apache-2.0), compiled by services/sinks/testing/compile-ocsf.ts: ${classes.join(', ')}`;
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $comment: source,
  anyOf: oneOf,
  $defs: compiler.definitions,
};
writeFileSync(out, `${JSON.stringify(schema)}\n`);
