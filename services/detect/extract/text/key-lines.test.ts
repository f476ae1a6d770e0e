import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const fieldsOf = async (text: string, name: string) => {
  const seen = await collect(Buffer.from(text), name, {}, 5);
  expect(seen.text).toBe(text);
  expect(seen.outcome.reason).toBeNull();
  return seen.fields.map(({ name, value }) => [name, value]);
};

describe('files of keys and values', () => {
  it('YAML', async () => {
    const text = `# c\ncustomer:\n  ssn: "123-45-6789"\n  cards:\n    - 4111\n    - number: 4222\n      name: Ann\nurl: https://x:1/\n`;
    expect(await fieldsOf(text, 'a.yml')).toEqual([
      ['customer.ssn', '123-45-6789'],
      ['customer.cards', '4111'],
      ['customer.cards.number', '4222'],
      ['customer.cards.name', 'Ann'],
      ['url', 'https://x:1/'],
    ]);
  });

  it('a value on the line below its key', async () => {
    const text = 'a: |\n  one\nb: >-\n    two\n\nc: |\n  three\n  four\nd=fi\\\n  ve\ne=C:\\x\\\nf: |2\n';
    for (const size of [1, 2, 3, 5, 7, 100]) {
      const seen = await collect(Buffer.from(text), 'a.yaml', {}, size);
      expect(seen.fields.map(({ name, value }) => [name, value])).toEqual([
        ['a', 'one'],
        ['b', 'two'],
        ['c', '|'],
        ['c', 'three'],
        ['c', 'four'],
        ['d', 'five'],
        ['e', 'C:\\x\\'],
        ['f', '|2'],
      ]);
      expect(seen.text.split('\n')).toHaveLength(text.split('\n').length);
    }
  });

  it('TOML and INI', async () => {
    const text = `top = 1\n[db.main]\npassword = 'x=y'\n; c\n[[list]]\nk="v"\n`;
    for (const name of ['a.toml', 'a.ini', 'unnamed']) {
      expect(await fieldsOf(text, name)).toEqual([
        ['top', '1'],
        ["['db.main'].password", 'x=y'],
        ['list.k', 'v'],
      ]);
    }
  });

  it('.env', async () => {
    expect(await fieldsOf('export A_KEY=abc==\nB=\nC="d e"', '.env')).toEqual([
      ['A_KEY', 'abc=='],
      ['C', 'd e'],
    ]);
  });

  it('names of steps are told by the line below them, and by steps before', async () => {
    const play = [
      '- name: Carter Jordan\n  hosts: web\n  tasks:',
      '    - name: "Create Carter Folder"\n      file: path=/x\n    - name: Copy Jordan\n      our_module:',
      '        - name: Ann Lee\n          email: ann@example.org\n',
    ].join('\n');
    const step = '\0step\0';
    expect((await fieldsOf(play, 'a.yml')).filter(([name]) => name !== 'hosts' && !name?.endsWith('email'))).toEqual([
      [step, 'Carter Jordan'],
      [step, 'Create Carter Folder'],
      ['tasks.file', 'path=/x'],
      [step, 'Copy Jordan'],
      ['tasks.our_module.name', 'Ann Lee'],
    ]);
    for (const below of ['become: yes', 'ansible.builtin.file:', 'shell: ls -l', 'apt:', 'uses: actions/checkout@v4'])
      expect(await fieldsOf(`- name: Mark Austin\n  ${below}\n`, 'a.yml'), below).toContainEqual([step, 'Mark Austin']);
    for (const below of [
      'user: mark',
      'shell: /bin/bash',
      'file: mark.pdf',
      'uses: Vim',
      'tasks:',
      'block: B',
      'role: x',
    ])
      expect(await fieldsOf(`- name: Mark Austin\n  ${below}\n`, 'a.yml'), below).toContainEqual([
        'name',
        'Mark Austin',
      ]);
  });

  it('what people say in turn is text', async () => {
    const said = 'Ella: What a day that was!\nDestiny: Remember me, Maria? I was the other one.\n';
    expect(await fieldsOf(said, 'unnamed')).toEqual([]);
    expect(await fieldsOf('title: What a day that was!\nport: 80\nhost: db\n', 'unnamed')).toHaveLength(3);
  });
});
